package main

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// decode returns a file of a spreadsheet as a text in UTF-8. It knows UTF-16,
// in which some are exported, by the mark at the beginning.
func decode(data []byte) ([]byte, error) {
	for mark, order := range map[string]binary.ByteOrder{"\xff\xfe": binary.LittleEndian, "\xfe\xff": binary.BigEndian} {
		wide, marked := bytes.CutPrefix(data, []byte(mark))
		if !marked {
			continue
		}
		if len(wide)%2 != 0 {
			return nil, errors.New("the file ends in the middle of a letter of UTF-16")
		}
		units := make([]uint16, len(wide)/2)
		for i := range units {
			units[i] = order.Uint16(wide[2*i:])
		}
		return []byte(string(utf16.Decode(units))), nil
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	remaining := data
	for line := 1; len(remaining) > 0; line++ {
		first, rest, _ := bytes.Cut(remaining, []byte("\n"))
		if !utf8.Valid(first) {
			return nil, fmt.Errorf("line %d is not UTF-8: export the file as CSV in UTF-8", line)
		}
		remaining = rest
	}
	return data, nil
}

// separator returns what separates the columns: a semicolon or a tab, if that
// is what follows the name of the first column, or else a comma.
func separator(header []byte) rune {
	first, _, _ := bytes.Cut(header, []byte("\n"))
	at := bytes.IndexAny(first, ",;\t")
	if at < 0 {
		return ','
	}
	return rune(first[at])
}

// newReader reads the rows of a file of a spreadsheet.
func newReader(data []byte) (*csv.Reader, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	reader := csv.NewReader(bytes.NewReader(text))
	reader.Comma = separator(text)
	return reader, nil
}

// invisible are marks that come along when a number is copied.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) }

// visible returns a cell without marks that nobody sees, and without blanks at
// its ends.
func visible(cell string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, cell))
}

// readChannel reads a channel in whatever letters it is written.
func readChannel(cell string) (conversation.ConversationChannel, error) {
	channel := conversation.ConversationChannel(strings.ToUpper(visible(cell)))
	if !regexp.MustCompile(`^[A-Z_]+$`).MatchString(string(channel)) {
		return "", errors.New("has no channel, such as SMS or WHATSAPP")
	}
	return channel, nil
}

// readIdentity reads who somebody is on a channel: where that is a phone number,
// in whatever form it is written, in the one form of E.164.
func readIdentity(channel conversation.ConversationChannel, cell, country string) (string, error) {
	identity := visible(cell)
	if identity == "" {
		return "", errors.New("has no identity")
	}
	switch channel {
	case sinch.SMS, sinch.MMS, sinch.RCS, sinch.WhatsApp, sinch.ViberBM:
		return readNumber(identity, country)
	}
	return identity, nil
}

var (
	rounded     = regexp.MustCompile(`^\+?[0-9]([.,][0-9]+)?[eE]\+?[0-9]+$`)
	trunkPrefix = regexp.MustCompile(`^(\+|00)(.*)\(0\)`)
	punctuation = regexp.MustCompile(`[\s\p{Zs}().\-\x{2010}-\x{2015}\x{2212}/]`)
	e164        = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)
)

// readNumber returns a phone number as +46701234567. country is the code that
// the numbers of a country begin with, such as 46; "" for none. A number that
// can be read in two ways is refused: that of a guess is somebody else's.
func readNumber(cell, country string) (string, error) {
	number := strings.Map(westernDigit, cell)
	if rounded.MatchString(number) {
		return "", errors.New("has a number that the spreadsheet has rounded: make the column text, and export it again")
	}
	number = trunkPrefix.ReplaceAllString(number, "$1$2")
	number = punctuation.ReplaceAllString(number, "")
	switch {
	case strings.HasPrefix(number, "+"):
	case strings.HasPrefix(number, "00"):
		number = "+" + number[2:]
	case country != "" && strings.HasPrefix(number, "0"):
		number = "+" + country + number[1:]
	case country != "" && strings.HasPrefix(number, country): // spreadsheets take a + for a sign
		number = "+" + number
	case strings.Trim(number, "0123456789") == "":
		return "", errors.New("has a number without the code of its country: write it like +46701234567, or name the country with -country")
	}
	if !e164.MatchString(number) {
		return "", errors.New("has no phone number, such as +46701234567")
	}
	return number, nil
}

// zeros are those of the scripts whose digits are read: as wide as a Chinese
// letter, and three of Arabic and Hindi.
var zeros = []rune{'\uff10', '\u0660', '\u06f0', '\u0966'}

// westernDigit returns a digit of another script as one of 0 to 9.
func westernDigit(r rune) rune {
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}
