package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

//go:embed schema.sql
var schema string

// columns are those of a row, in the order of scan.
const columns = "id, request, state, due, attempts, looks, began, message_id, proof, reason"

var errNoRow = errors.New("there is no such message in the outbox")

// store keeps the outbox in PostgreSQL or SQLite. It is safe for concurrent use,
// by any number of processes.
type store struct {
	db *sql.DB
	// lock keeps others from a row until the transaction ends, and skip passes
	// over rows that are locked. SQLite has one writer at a time, and no need.
	lock, skip string
}

// open opens the database at address, a postgres:// URL or the name of an SQLite
// file, and creates the table if there is none.
func open(ctx context.Context, address string) (s *store, err error) {
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		s, err = openPostgres(address)
	} else {
		s, err = openSQLite(address)
	}
	if err != nil {
		return nil, err
	}
	if err := s.inTransaction(ctx, func(tx *sql.Tx) error {
		if s.lock != "" { // IF NOT EXISTS alone fails when two processes do it at once
			if _, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock(20100714)"); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, schema)
		return err
	}); err != nil {
		s.db.Close()
		return nil, fmt.Errorf("open the outbox: %w", err)
	}
	return s, nil
}

func openPostgres(address string) (*store, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, errors.New("open the outbox: this is no URL of a PostgreSQL database") // the error may quote the password
	}
	// A row that a crash of the server turns from sending back to waiting would
	// be sent twice.
	config.RuntimeParams["synchronous_commit"] = "on"
	return &store{stdlib.OpenDB(*config), " FOR UPDATE", " SKIP LOCKED"}, nil
}

func openSQLite(file string) (*store, error) {
	// For the same reason, a commit is on disk when it returns.
	pragmas := url.Values{"_pragma": {"busy_timeout(30000)", "journal_mode(WAL)", "synchronous(FULL)"}, "_txlock": {"immediate"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+"?"+pragmas.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // in this process they take turns without asking the file
	return &store{db: db}, nil
}

// Enqueue writes a message into the outbox within the caller's transaction: it
// is sent if that is committed, and not if it is rolled back. It returns the ID
// of the message in the outbox, which becomes its message_metadata and, if the
// request has none, its correlation_id.
func Enqueue(ctx context.Context, tx *sql.Tx, request conversation.SendMessageRequest) (id string, err error) {
	switch {
	case request.MessageMetadata != nil:
		return "", errors.New("enqueue: message_metadata is set, by which the outbox finds its messages: leave it out")
	case request.AppID == "" || len(request.Message.Members()) != 1:
		return "", errors.New("enqueue: the request has no app ID, or not one kind of message: Sinch would refuse it")
	}
	id = rand.Text()
	request.MessageMetadata = &id
	if request.CorrelationID == nil {
		request.CorrelationID = &id
	}
	data, err := json.Marshal(request)
	if err == nil {
		_, err = tx.ExecContext(ctx, "INSERT INTO outbox (id, request, state, due) VALUES ($1, $2, $3, $4)", id, string(data), waiting, time.Now().UnixMilli())
	}
	if err != nil {
		return "", fmt.Errorf("enqueue: %w", err)
	}
	return id, nil
}

// take takes the row that has been due for longest, and returns what to do with
// it; false if none is due.
func (s *store) take(ctx context.Context, now time.Time, p pace) (taken row, what task, ok bool, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		before, err := scan(tx.QueryRowContext(ctx, "SELECT "+columns+" FROM outbox WHERE state IN ('waiting', 'sending', 'unknown') AND due <= $1 ORDER BY due LIMIT 1"+s.lock+s.skip, now.UnixMilli()))
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		ok = true
		taken, what = before.take(now, p)
		return write(ctx, tx, taken)
	})
	return taken, what, ok && err == nil, err
}

// change replaces a row by what a function makes of it.
func (s *store) change(ctx context.Context, id string, decide func(row) (row, error)) error {
	return s.inTransaction(ctx, func(tx *sql.Tx) error {
		before, err := scan(tx.QueryRowContext(ctx, "SELECT "+columns+" FROM outbox WHERE id = $1"+s.lock, id))
		if errors.Is(err, sql.ErrNoRows) {
			return errNoRow
		}
		if err != nil {
			return err
		}
		after, err := decide(before)
		if err != nil || after == before {
			return err
		}
		return write(ctx, tx, after)
	})
}

func (s *store) inTransaction(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// counts returns how many rows there are in each state.
func (s *store) counts(ctx context.Context) (map[state]int, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT state, count(*) FROM outbox GROUP BY state")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	counts := make(map[state]int)
	for rows.Next() {
		var st state
		var n int
		if err := rows.Scan(&st, &n); err != nil {
			return nil, err
		}
		counts[st] = n
	}
	return counts, rows.Err()
}

// list returns the rows in one of the states.
func (s *store) list(ctx context.Context, states ...state) (list []row, err error) {
	for _, st := range states {
		rows, err := s.db.QueryContext(ctx, "SELECT "+columns+" FROM outbox WHERE state = $1 ORDER BY began, id", st)
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		for rows.Next() {
			r, err := scan(rows)
			if err != nil {
				return nil, err
			}
			list = append(list, r)
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func scan(from interface{ Scan(...any) error }) (r row, err error) {
	var due, began int64
	if err := from.Scan(&r.id, &r.request, &r.state, &due, &r.attempts, &r.looks, &began, &r.messageID, &r.proof, &r.reason); err != nil {
		return row{}, err
	}
	r.due = time.UnixMilli(due)
	if began != 0 {
		r.began = time.UnixMilli(began)
	}
	return r, nil
}

func write(ctx context.Context, tx *sql.Tx, r row) error {
	var began int64
	if !r.began.IsZero() {
		began = r.began.UnixMilli()
	}
	_, err := tx.ExecContext(ctx, "UPDATE outbox SET state = $2, due = $3, attempts = $4, looks = $5, began = $6, message_id = $7, proof = $8, reason = $9 WHERE id = $1",
		r.id, r.state, r.due.UnixMilli(), r.attempts, r.looks, began, r.messageID, r.proof, r.reason)
	return err
}
