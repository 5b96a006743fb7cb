package main

import (
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const secret = "secret"

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	if os.Getenv("OUTBOX_TEST_WORKER") != "" {
		if err := outboxForTest(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	status := m.Run()
	postgres.stop()
	os.Exit(status)
}

// openForTest opens the outbox, and closes it when the test ends.
func openForTest(t *testing.T, address string) *store {
	t.Helper()
	s, err := open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.db.Close() })
	return s
}

func newRequest(appID, number string) conversation.SendMessageRequest {
	return sinch.NewMessage(appID, sinch.To(sinch.SMS, number), conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello"}})
}

// enqueue writes a message in a transaction of its own.
func enqueue(t *testing.T, s *store, request conversation.SendMessageRequest) (id string) {
	t.Helper()
	err := s.inTransaction(t.Context(), func(tx *sql.Tx) (err error) {
		id, err = Enqueue(t.Context(), tx, request)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// get returns a row.
func get(t *testing.T, s *store, id string) (r row) {
	t.Helper()
	if err := s.change(t.Context(), id, func(now row) (row, error) { r = now; return now, nil }); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAMessageExistsIfItsTransactionIsCommitted(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, address string) {
		s := openForTest(t, address)
		if _, err := s.db.ExecContext(t.Context(), "CREATE TABLE orders (number INTEGER PRIMARY KEY)"); err != nil {
			t.Fatal(err)
		}
		for number := range 14 {
			err := order(t.Context(), s.db, "app", sinch.To(sinch.SMS, "+46701740600"), number)
			if rolledBack := number%7 == 0; rolledBack != errors.Is(err, errSoldOut) || !rolledBack && err != nil {
				t.Fatal(err)
			}
		}
		rows, err := s.list(t.Context(), waiting)
		if err != nil || len(rows) != 12 {
			t.Errorf("%d messages, error %v", len(rows), err)
		}
		for _, r := range rows {
			for _, want := range []string{`"message_metadata":"` + r.id + `"`, `"correlation_id":"` + r.id + `"`} {
				if !isID(r.id) || !strings.Contains(r.request, want) {
					t.Errorf("%s is not in %s", want, r.request)
				}
			}
		}
	})
}

func TestAPasswordIsInNoError(t *testing.T) {
	for _, address := range []string{"postgres://me:pass%word@localhost/x", "postgres://me:password@127.0.0.1:1/x?connect_timeout=1"} {
		if _, err := open(t.Context(), address); err == nil || strings.Contains(err.Error(), "word@") {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestWhatCannotBeSentIsNotEnqueued(t *testing.T) {
	s := openForTest(t, filepath.Join(t.TempDir(), "a file?with=any#name.db"))
	withMetadata := newRequest("app", "+46701740600")
	withMetadata.MessageMetadata = new("mine")
	for name, request := range map[string]conversation.SendMessageRequest{
		"metadata": withMetadata, "no app": newRequest("", "+46701740600"), "no message": {AppID: "app"},
	} {
		err := s.inTransaction(t.Context(), func(tx *sql.Tx) error {
			_, err := Enqueue(t.Context(), tx, request)
			return err
		})
		if err == nil {
			t.Errorf("%s: there is no error", name)
		}
	}
}

func TestARowIsTakenByOneWorkerOfMany(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, address string) {
		const messages, processes = 60, 4
		first := openForTest(t, address)
		for range messages {
			enqueue(t, first, newRequest("app", "+46701740600"))
		}
		var mu sync.Mutex
		times := make(map[string]int)
		var working sync.WaitGroup
		for range processes {
			s := openForTest(t, address)
			for range 2 {
				working.Go(func() {
					for {
						r, what, ok, err := s.take(t.Context(), time.Now(), pace{}.orDefault())
						if err != nil {
							t.Error(err)
						}
						if !ok {
							return
						}
						mu.Lock()
						times[r.id]++
						mu.Unlock()
						if what != send || r.state != sending || r.attempts != 1 {
							t.Errorf("task %d: %s, attempt %d", what, r.state, r.attempts)
						}
					}
				})
			}
		}
		working.Wait()
		for id, n := range times {
			if n != 1 {
				t.Errorf("%s was taken %d times", id, n)
			}
		}
		if len(times) == 0 || len(times) > messages {
			t.Errorf("%d of %d messages were taken", len(times), messages)
		}
	})
}

func TestARowThatAWorkerIsTakingIsPassedOver(t *testing.T) {
	address := postgres.database(t)
	s, other := openForTest(t, address), openForTest(t, address)
	taken := enqueue(t, s, newRequest("app", "+46701740600"))
	free := enqueue(t, s, newRequest("app", "+46701740600"))
	err := s.change(t.Context(), taken, func(r row) (row, error) {
		for range 2 {
			if got, _, ok, err := other.take(t.Context(), time.Now(), pace{}.orDefault()); err != nil || ok && got.id != free {
				t.Errorf("another worker got %s, error %v", got.id, err)
			}
		}
		return r, nil
	})
	if err != nil {
		t.Error(err)
	}
	if r := get(t, s, free); r.attempts != 1 {
		t.Errorf("the other row was taken %d times", r.attempts)
	}
}

func TestARowIsStoredAsItIs(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, address string) {
		s := openForTest(t, address)
		id := enqueue(t, s, newRequest("app", "+46701740600"))
		want := get(t, s, id)
		want.state, want.due, want.attempts, want.looks, want.began = undecidable, time.UnixMilli(12), 3, 4, time.UnixMilli(5)
		want.messageID, want.proof, want.reason = "M", byList, "a 'reason' with — anything"
		if err := s.change(t.Context(), id, func(row) (row, error) { return want, nil }); err != nil {
			t.Fatal(err)
		}
		if got := get(t, s, id); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		err := s.change(t.Context(), "NO SUCH", func(r row) (row, error) { return r, nil })
		if !errors.Is(err, errNoRow) {
			t.Errorf("of no row: %v", err)
		}
	})
}

func TestWhatIsCommittedIsOnDisk(t *testing.T) {
	ask := func(s *store, question string) (answer string) {
		if err := s.db.QueryRowContext(t.Context(), question).Scan(&answer); err != nil {
			t.Fatal(err)
		}
		return answer
	}
	address := postgres.database(t)
	s := openForTest(t, address)
	if _, err := s.db.ExecContext(t.Context(), "ALTER ROLE outbox SET synchronous_commit = off"); err != nil {
		t.Fatal(err)
	}
	if got := ask(openForTest(t, address), "SHOW synchronous_commit"); got != "on" {
		t.Errorf("PostgreSQL: synchronous_commit is %s", got)
	}
	if _, err := s.db.ExecContext(t.Context(), "ALTER ROLE outbox RESET synchronous_commit"); err != nil {
		t.Fatal(err)
	}
	if got := ask(openForTest(t, filepath.Join(t.TempDir(), "outbox.db")), "PRAGMA synchronous"); got != "2" {
		t.Errorf("SQLite: synchronous is %s, want 2, FULL", got)
	}
}
