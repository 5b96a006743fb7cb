package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// everybody is how many recipients the sample has.
const everybody = 2500

// fixture is a file with a campaign, and a fake to send it to.
type fixture struct {
	*testing.T
	*sinchtest.Server
	file string
}

func newFixture(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t, sinchtest.NewServer(t), filepath.Join(t.TempDir(), "customers.csv")}
	if err := writeSample(f.file); err != nil {
		t.Fatal(err)
	}
	return f
}

// output calls a function with all that is printed.
type output func(text string)

func (o output) Write(text []byte) (int, error) {
	o(string(text))
	return len(text), nil
}

// run runs the campaign and returns what it prints. watch sees that at once.
func (f *fixture) run(ctx context.Context, resend bool, watch func(text string), options ...sinch.Option) (string, error) {
	f.Helper()
	c, err := open(f.Client(options...), f.AppID(), f.file, "Hello ${name}", "")
	if err != nil {
		f.Fatal(err)
	}
	defer c.close()
	var printed strings.Builder
	err = c.send(ctx, resend, output(func(text string) {
		printed.WriteString(text)
		watch(text)
	}))
	return printed.String(), err
}

// failSecond makes the second call of a run meet a fault.
func (f *fixture) failSecond(fault sinchtest.Fault) (watch func(string)) {
	fault.Operation, fault.Times = sinchtest.SendBatch, 1
	return func(text string) {
		if strings.Contains(text, "1000 of 2500 accepted, 0 failed, 0 unknown") {
			f.Inject(fault)
		}
	}
}

func ignore(string) {}

// reached returns how often each recipient was sent to.
func (f *fixture) reached() map[string]int {
	reached := map[string]int{}
	for _, m := range f.Messages() {
		reached[m.Recipient.Identity]++
	}
	return reached
}

// wantOnce fails unless so many recipients were sent to, each of them once.
func (f *fixture) wantOnce(recipients int) {
	f.Helper()
	reached := f.reached()
	if len(reached) != recipients || len(f.Messages()) != recipients {
		f.Errorf("%d recipients got %d messages, want %d with one each", len(reached), len(f.Messages()), recipients)
	}
}

func (f *fixture) wantPrinted(printed string, wants ...string) {
	f.Helper()
	for _, want := range wants {
		if !strings.Contains(printed, want) {
			f.Errorf("printed is %q, want %q in it", printed, want)
		}
	}
}

func TestCampaign(t *testing.T) {
	t.Run("without settings it shows all steps against the fake", func(t *testing.T) {
		var out strings.Builder
		t.Setenv("SINCH_PROJECT_ID", "")
		if err := run(t.Context(), nil, &out); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"a fake Sinch", "\r1000 of 2500 accepted", "\r2500 of 2500 accepted, 0 failed, 0 unknown\n"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("printed is %q, want %q in it", out.String(), want)
			}
		}
	})
	for name, test := range map[string]struct {
		args []string
		env  map[string]string
		want string
	}{
		"it names what is not set":       {nil, map[string]string{"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k"}, "not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION, SINCH_APP_ID"},
		"it makes up no file for Sinch":  {nil, map[string]string{"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_KEY_SECRET": "s", "SINCH_CONVERSATION_REGION": "eu", "SINCH_APP_ID": "a"}, "name one CSV file"},
		"it takes one file":              {[]string{"a.csv", "b.csv"}, nil, "name one CSV file"},
		"it needs the file":              {[]string{"none.csv"}, nil, "none.csv"},
		"it refuses a flag that is none": {[]string{"-resend"}, nil, "-resend"},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			for name, value := range test.env {
				t.Setenv(name, value)
			}
			err := run(t.Context(), test.args, &out)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestAnInterruptedCampaignGoesOnWhereItWas(t *testing.T) {
	f := newFixture(t)
	ctx, interrupt := context.WithCancel(t.Context())
	printed, err := f.run(ctx, false, func(text string) {
		if strings.Contains(text, "1000 of 2500") {
			interrupt()
		}
	})
	if err == nil || !strings.Contains(err.Error(), "interrupted with 1500 recipients left") {
		t.Errorf("interrupted, it ends with %v", err)
	}
	f.wantPrinted(printed, "1000 of 2500 accepted, 0 failed, 0 unknown\n")
	f.wantOnce(1000)

	printed, err = f.run(t.Context(), false, ignore)
	if err != nil {
		t.Error(err)
	}
	f.wantPrinted(printed, "2500 of 2500 accepted, 0 failed, 0 unknown\n")
	f.wantOnce(everybody)

	if _, err := f.run(t.Context(), true, ignore); err != nil {
		t.Error(err)
	}
	f.wantOnce(everybody)
}

func TestAnInterruptLetsTheCallUnderWayEnd(t *testing.T) {
	f := newFixture(t)
	ctx, interrupt := context.WithCancel(t.Context())
	_, err := f.run(ctx, false, ignore, sinch.WithHTTPClient(&http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
		interrupt() // when the request is about to go out
		return http.DefaultTransport.RoundTrip(r)
	})}))
	if err == nil || !strings.Contains(err.Error(), "interrupted with 1500") {
		t.Errorf("interrupted, it ends with %v", err)
	}
	f.wantOnce(1000)
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestWhatFailedIsSentByTheNextRun(t *testing.T) {
	f := newFixture(t)
	printed, err := f.run(t.Context(), false, f.failSecond(sinchtest.Fault{Status: http.StatusForbidden}))
	if err == nil || !strings.Contains(err.Error(), "1000 recipients are left: 1000 failed") {
		t.Errorf("it ends with %v", err)
	}
	f.wantPrinted(printed, "Rows 1001-2000: sinch: Batch_SendBatch: 403", "1500 of 2500 accepted, 1000 failed, 0 unknown\n")
	f.wantOnce(everybody - 1000)
	if _, err := f.run(t.Context(), false, ignore); err != nil {
		t.Error(err)
	}
	f.wantOnce(everybody)
}

func TestAnUnknownOutcomeIsLookedForAndNotSentAgainUnasked(t *testing.T) {
	t.Run("the answer was lost", func(t *testing.T) {
		f := newFixture(t)
		printed, err := f.run(t.Context(), false, f.failSecond(sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}))
		if err != nil {
			t.Error(err)
		}
		f.wantPrinted(printed, "1500 of 2500 accepted, 0 failed, 1000 unknown", "Rows 1001-2000: Sinch has accepted them in batch ", "2500 of 2500 accepted, 0 failed, 0 unknown\n")
		f.wantOnce(everybody)
		if _, err := f.run(t.Context(), true, ignore); err != nil {
			t.Error(err)
		}
		f.wantOnce(everybody)
	})
	t.Run("the request was lost", func(t *testing.T) {
		f := newFixture(t)
		watch := f.failSecond(sinchtest.Fault{Break: sinchtest.Drop()})
		for range 2 {
			printed, err := f.run(t.Context(), false, watch)
			if err == nil || !strings.Contains(err.Error(), "1000 are unknown") {
				t.Errorf("it ends with %v", err)
			}
			f.wantPrinted(printed, "1500 of 2500 accepted, 0 failed, 1000 unknown\n", "Rows 1001-2000: Sinch lists no batch of theirs now", "Rows 1001-2000: the outcome is unknown")
			f.wantOnce(everybody - 1000)
		}
		if _, err := f.run(t.Context(), true, ignore); err != nil {
			t.Error(err)
		}
		f.wantOnce(everybody)
	})
}

func TestWhereSinchCannotBeAskedNothingIsSentAgain(t *testing.T) {
	f := newFixture(t)
	injected := f.Inject(sinchtest.Fault{Operation: sinchtest.GetBatchStatusesByMetadata, Status: http.StatusForbidden})
	if _, err := f.run(t.Context(), false, f.failSecond(sinchtest.Fault{Processed: true, Break: sinchtest.Drop()})); err == nil {
		t.Error("it ends well")
	}
	printed, err := f.run(t.Context(), true, ignore)
	if err == nil || !strings.Contains(err.Error(), "1000 are unknown") {
		t.Errorf("it ends with %v", err)
	}
	f.wantPrinted(printed, "Rows 1001-2000: looking for their batch failed: sinch: Batch_GetBatchStatusesByMetadata: 403")
	f.wantOnce(everybody)
	injected.Remove()
	if _, err := f.run(t.Context(), false, ignore); err != nil {
		t.Error(err)
	}
	f.wantOnce(everybody)
}

func TestABatchThatIsListedLateIsFoundAlthoughItWasSentAgain(t *testing.T) {
	f := newFixture(t)
	var late []func() // deliver the requests that got lost
	losing := sinch.WithHTTPClient(&http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
		if r.Method != http.MethodPost || !strings.HasPrefix(r.URL.Path, "/batch/") {
			return http.DefaultTransport.RoundTrip(r)
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		request := r.Clone(t.Context())
		late = append(late, func() {
			request.Body = io.NopCloser(bytes.NewReader(body))
			response, err := http.DefaultTransport.RoundTrip(request)
			if err != nil {
				t.Fatal(err)
			}
			response.Body.Close()
		})
		return nil, io.ErrUnexpectedEOF
	})})
	if err := os.WriteFile(f.file, []byte("channel,identity,name\nSMS,+15550100,Ada\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := f.run(t.Context(), true, ignore, losing); err == nil {
			t.Error("it ends well")
		}
	}
	if len(late) != 2 {
		t.Fatalf("the batch was sent %d times", len(late))
	}
	late[0]()
	if _, err := f.run(t.Context(), true, ignore); err != nil {
		t.Error(err)
	}
	f.wantOnce(1)
}

func TestWhatWasUnderWayWhenTheProgramDiedIsUnknown(t *testing.T) {
	f := newFixture(t)
	calls := 0
	dying := sinch.WithHTTPClient(&http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
		response, err := http.DefaultTransport.RoundTrip(r)
		if strings.HasPrefix(r.URL.Path, "/batch/") {
			if calls++; calls == 2 {
				panic("killed")
			}
		}
		return response, err
	})})
	func() {
		defer func() { _ = recover() }()
		f.run(t.Context(), false, ignore, dying)
		t.Error("the program lives")
	}()
	f.wantOnce(2000)
	printed, err := f.run(t.Context(), false, ignore)
	if err != nil {
		t.Error(err)
	}
	f.wantPrinted(printed, "Rows 1001-2000: Sinch has accepted them in batch ", "2500 of 2500 accepted, 0 failed, 0 unknown\n")
	f.wantOnce(everybody)
}

func TestWhatIsSentStandsInTheJournalBefore(t *testing.T) {
	f := newFixture(t)
	call := 0
	_, err := f.run(t.Context(), false, ignore, sinch.WithHTTPClient(&http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
		if strings.HasPrefix(r.URL.Path, "/batch/") {
			written, err := os.ReadFile(f.file + ".journal")
			lines := strings.Split(string(written), "\n")
			last := lines[len(lines)-2]
			want := fmt.Sprintf(`{"state":"sending","from":%d,"to":%d,"call":"`, call*1000+1, min(call*1000+1000, everybody))
			if err != nil || !strings.HasPrefix(last, want) || strings.Count(string(written), `"accepted"`) != call {
				t.Errorf("before call %d the journal is %q, %v", call, written, err)
			}
			var entry struct{ Call string }
			sent, err := io.ReadAll(r.Body)
			if err := errors.Join(err, json.Unmarshal([]byte(last), &entry)); err != nil || !strings.Contains(string(sent), `"call":"`+entry.Call+`"`) {
				t.Errorf("call %d does not name itself as the journal does: %v", call, err)
			}
			r.Body = io.NopCloser(bytes.NewReader(sent))
			call++
		}
		return http.DefaultTransport.RoundTrip(r)
	})}))
	if err != nil || call != 3 {
		t.Errorf("%d calls, %v", call, err)
	}
}
