package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// columns are those before the parameters.
const columns = "channel,identity"

// readRecipients reads the recipients of a text, in whatever form a spreadsheet
// left them, see readNumber for country. It refuses a file that names one of them
// twice, and a text with a parameter that is no column. Its errors name lines,
// and no recipient.
func readRecipients(data []byte, text, country string) ([]batch.RecipientAndParam, error) {
	reader, err := newReader(data)
	if err != nil {
		return nil, err
	}
	header, err := reader.Read()
	if err == io.EOF {
		return nil, errors.New("the file is empty")
	}
	if err != nil {
		return nil, err
	}
	for i := range header {
		header[i] = visible(header[i])
	}
	if len(header) < 2 || strings.ToLower(strings.Join(header[:2], ",")) != columns {
		return nil, errors.New("the columns have to begin with " + columns)
	}
	names := header[2:]
	for _, found := range regexp.MustCompile(`\$\{([^}]*)\}`).FindAllStringSubmatch(text, -1) {
		if !slices.Contains(names, found[1]) {
			return nil, fmt.Errorf("the text has %s, which is no column", found[0])
		}
	}
	var recipients []batch.RecipientAndParam
	lines := map[string]int{} // by recipient
	for {
		record, err := reader.Read()
		if err == io.EOF {
			return recipients, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := reader.FieldPos(0)
		channel, err := readChannel(record[0])
		if err != nil {
			return nil, fmt.Errorf("line %d %w", line, err)
		}
		identity, err := readIdentity(channel, record[1], country)
		if err != nil {
			return nil, fmt.Errorf("line %d %w", line, err)
		}
		values := record[2:]
		who := string(channel) + " " + identity
		if before, twice := lines[who]; twice {
			return nil, fmt.Errorf("line %d has the recipient of line %d", line, before)
		}
		lines[who] = line
		parameters := make(map[string]string, len(names))
		for i, name := range names {
			parameters[name] = values[i]
		}
		recipients = append(recipients, sinch.BatchRecipient(channel, identity, parameters))
	}
}

// writeSample writes a file with made-up recipients, of more than two calls.
func writeSample(file string) error {
	var sample bytes.Buffer
	sample.WriteString(columns + ",name\n")
	for i := range 2500 {
		fmt.Fprintf(&sample, "%s,+4670%07d,Customer %d\n", conversation.ConversationChannelSMS, i, i+1)
	}
	return os.WriteFile(file, sample.Bytes(), 0o600)
}
