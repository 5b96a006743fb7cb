package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// state is what became of a row.
type state string

const (
	untouched state = ""
	sending   state = "sending" // by the call that is under way
	accepted  state = "accepted"
	failed    state = "failed"
	unknown   state = "unknown"
)

// span is some rows that follow each other. The first row below the header is
// row 1.
type span struct {
	From int `json:"from,omitempty"`
	To   int `json:"to,omitempty"` // and including it
}

func (s span) String() string { return fmt.Sprintf("%d-%d", s.From, s.To) }

// entry is a line of the journal, and in the first one is nothing but the
// campaign.
type entry struct {
	Campaign string `json:"campaign,omitempty"`
	State    state  `json:"state,omitempty"`
	span
	Call    string `json:"call,omitempty"` // of rows that are being sent: what the batch can be found by
	BatchID string `json:"batch_id,omitempty"`
	Error   string `json:"error,omitempty"`
}

// journal is what is known of each row, in memory and on the disk.
type journal struct {
	file   *os.File
	states []state  // by row
	calls  []string // by row, the latest call that sent it
}

// openJournal opens the journal of a campaign with a number of rows, or begins
// it. It refuses the journal of another campaign: then the numbers of the rows
// stand for other people.
func openJournal(path, campaign string, rows int) (*journal, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	j := &journal{file: file, states: make([]state, rows+1), calls: make([]string, rows+1)}
	if err := j.load(campaign); err != nil {
		file.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return j, nil
}

func (j *journal) load(campaign string) error {
	data, err := io.ReadAll(j.file)
	if err != nil {
		return err
	}
	// A line without an end was being written when the program died. What it
	// announces was not done yet.
	data = data[:bytes.LastIndexByte(data, '\n')+1]
	if err := j.file.Truncate(int64(len(data))); err != nil {
		return err
	}
	if _, err := j.file.Seek(0, io.SeekEnd); err != nil {
		return err
	}
	if len(data) == 0 {
		return j.write(entry{Campaign: campaign})
	}
	number := 0
	for line := range bytes.Lines(data) {
		var e entry
		if err := json.Unmarshal(line, &e); err != nil {
			return fmt.Errorf("line %d is damaged: %w", number+1, err)
		}
		switch number++; {
		case number == 1 && e.Campaign != campaign:
			return errors.New("this is the journal of another file, text, app or project; move it away to begin a new campaign")
		case number > 1 && (e.From < 1 || e.From > e.To || e.To >= len(j.states)):
			return fmt.Errorf("line %d is damaged: there are no rows %s", number, e.span)
		case number > 1 && e.State == sending && e.Call == "":
			return fmt.Errorf("line %d is damaged: it names no call", number)
		case number > 1:
			j.note(e)
		}
	}
	for row, s := range j.states {
		if s == sending { // when the program died
			j.states[row] = unknown
		}
	}
	return nil
}

// write returns when the entry is on the disk.
func (j *journal) write(e entry) error {
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if _, err := j.file.Write(append(line, '\n')); err != nil {
		return err
	}
	if err := j.file.Sync(); err != nil {
		return err
	}
	j.note(e)
	return nil
}

func (j *journal) note(e entry) {
	for row := e.From; row <= e.To; row++ {
		j.states[row] = e.State
		if e.State == sending {
			j.calls[row] = e.Call
		}
	}
}

// spans returns the rows in some states, in spans of so many rows at most.
func (j *journal) spans(most int, states ...state) []span {
	wanted := map[state]bool{}
	for _, s := range states {
		wanted[s] = true
	}
	var found []span
	for row := 1; row < len(j.states); row++ {
		last := len(found) - 1
		switch {
		case !wanted[j.states[row]]:
		case last >= 0 && found[last].To == row-1 && row-found[last].From < most:
			found[last].To = row
		default:
			found = append(found, span{row, row})
		}
	}
	return found
}

// unknownCalls returns the rows whose outcome is unknown, by call.
func (j *journal) unknownCalls() []entry {
	var found []entry
	for row := 1; row < len(j.states); row++ {
		last := len(found) - 1
		switch {
		case j.states[row] != unknown:
		case last >= 0 && found[last].To == row-1 && found[last].Call == j.calls[row]:
			found[last].To = row
		default:
			found = append(found, entry{State: unknown, span: span{row, row}, Call: j.calls[row]})
		}
	}
	return found
}

// count returns how many rows are in a state.
func (j *journal) count(s state) int {
	number := 0
	for _, is := range j.states[1:] {
		if is == s {
			number++
		}
	}
	return number
}
