package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestAJournalIsReadAsItWasWritten(t *testing.T) {
	const begin = `{"campaign":"c"}` + "\n"
	for name, test := range map[string]struct {
		journal string
		states  []state // of five rows
	}{
		"no journal":                        {"", []state{"", "", "", "", ""}},
		"a journal without entries":         {begin, []state{"", "", "", "", ""}},
		"the last entry counts":             {begin + `{"state":"sending","from":1,"to":3,"call":"A"}` + "\n" + `{"state":"accepted","from":1,"to":2}` + "\n" + `{"state":"failed","from":3,"to":3}` + "\n", []state{accepted, accepted, failed, "", ""}},
		"what was being sent is unknown":    {begin + `{"state":"sending","from":4,"to":5,"call":"A"}` + "\n", []state{"", "", "", unknown, unknown}},
		"half a line was not meant":         {begin + `{"state":"sending","from":4,"to":5,"call":"A"}` + "\n" + `{"state":"accep`, []state{"", "", "", unknown, unknown}},
		"half a first line is no beginning": {`{"campaign":"c`, []state{"", "", "", "", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal")
			if err := os.WriteFile(path, []byte(test.journal), 0o600); err != nil {
				t.Fatal(err)
			}
			j, err := openJournal(path, "c", 5)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(j.states[1:], test.states) {
				t.Errorf("the states are %q, want %q", j.states[1:], test.states)
			}
			if err := j.write(entry{State: accepted, span: span{2, 2}}); err != nil {
				t.Fatal(err)
			}
			j.file.Close()

			again, err := openJournal(path, "c", 5)
			if err != nil {
				t.Fatal(err)
			}
			defer again.file.Close()
			test.states[1] = accepted
			if !slices.Equal(again.states[1:], test.states) {
				t.Errorf("the states are %q afterwards, want %q", again.states[1:], test.states)
			}
		})
	}
}

func TestAJournalThatDoesNotFitIsRefused(t *testing.T) {
	const begin = `{"campaign":"c"}` + "\n"
	for name, test := range map[string]struct{ journal, want string }{
		"another campaign":      {`{"campaign":"d"}` + "\n", "another file, text, app or project"},
		"something else":        {"Dear diary\n", "line 1 is damaged"},
		"a damaged line":        {begin + "{\n", "line 2 is damaged"},
		"rows that are not":     {begin + `{"state":"accepted","from":1,"to":6}` + "\n", "there are no rows 1-6"},
		"a call without a name": {begin + `{"state":"sending","from":1,"to":2}` + "\n", "line 2 is damaged: it names no call"},
		"rows from nowhere":     {begin + `{"state":"accepted"}` + "\n", "there are no rows 0-0"},
		"rows the wrong way up": {begin + `{"state":"accepted","from":3,"to":2}` + "\n", "there are no rows 3-2"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal")
			if err := os.WriteFile(path, []byte(test.journal), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := openJournal(path, "c", 5)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestSpansAreCutToCalls(t *testing.T) {
	j := &journal{states: []state{"", "", "", "", accepted, failed, unknown, "", ""}} // of row 0, which is none, and of 1 to 8
	for _, test := range []struct {
		most   int
		states []state
		want   []span
	}{
		{3, []state{untouched, failed}, []span{{1, 3}, {5, 5}, {7, 8}}},
		{2, []state{untouched, failed}, []span{{1, 2}, {3, 3}, {5, 5}, {7, 8}}},
		{8, []state{untouched, failed, unknown}, []span{{1, 3}, {5, 8}}},
		{8, []state{sending}, nil},
	} {
		if got := j.spans(test.most, test.states...); !slices.Equal(got, test.want) {
			t.Errorf("spans of %d in %q are %v, want %v", test.most, test.states, got, test.want)
		}
	}
}

func TestUnknownRowsAreKeptApartByTheirCalls(t *testing.T) {
	j := &journal{states: make([]state, 9), calls: make([]string, 9)}
	for _, e := range []entry{
		{State: sending, span: span{1, 3}, Call: "A"},
		{State: unknown, span: span{1, 3}},
		{State: sending, span: span{4, 5}, Call: "B"},
		{State: unknown, span: span{4, 5}},
		{State: sending, span: span{6, 7}, Call: "C"},
		{State: accepted, span: span{6, 7}},
		{State: sending, span: span{8, 8}, Call: "D"},
		{State: unknown, span: span{8, 8}},
	} {
		j.note(e)
	}
	want := []entry{{State: unknown, span: span{1, 3}, Call: "A"}, {State: unknown, span: span{4, 5}, Call: "B"}, {State: unknown, span: span{8, 8}, Call: "D"}}
	if got := j.unknownCalls(); !slices.Equal(got, want) {
		t.Errorf("the calls are %v, want %v", got, want)
	}
}

func TestAnotherFileOrTextIsAnotherCampaign(t *testing.T) {
	f := newFixture(t)
	if _, err := f.run(t.Context(), false, ignore); err != nil {
		t.Fatal(err)
	}
	if _, err := open(f.Client(), f.AppID(), f.file, "Bye ${name}", ""); err == nil {
		t.Error("another text goes on with the journal")
	}
	data, err := os.ReadFile(f.file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(f.file, append(data, "SMS,+15550100,Eve\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := open(f.Client(), f.AppID(), f.file, "Hello ${name}", ""); err == nil {
		t.Error("another file goes on with the journal")
	}
}
