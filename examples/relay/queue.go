package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const (
	// eventStream has the events that wait for a worker.
	eventStream, eventSubject = "SINCH_EVENTS", "sinch.events"
	// deadStream has the events that no worker could handle.
	deadStream, deadSubject = "SINCH_DEAD", "sinch.dead"
	// duplicateWindow is for how long a second delivery is known. It is as long
	// as Sinch may go on repeating, which is not documented. A server that is
	// restarted alone still knows those that wait, not those that were handled;
	// a cluster knows all. An event takes about 320 bytes of the server's memory
	// for that time: 0.7 GB at 25 a second, which is Sinch's default.
	duplicateWindow = 24 * time.Hour
	// storeTimeout is how long a callback waits until it is stored.
	storeTimeout = 5 * time.Second
	// maxMessage has room for the largest body that is taken and its headers. A
	// cluster takes 1 MiB with them unless its max_payload says otherwise.
	maxMessage = webhook.DefaultBodyLimit + 64<<10
	// maxReason is how much is kept of the reason for which an event is dead.
	maxReason = 1 << 10
)

// The headers of a dead event.
const (
	reasonHeader = "Relay-Reason"
	triesHeader  = "Relay-Tries"
)

// queue keeps events in JetStream. It is safe for concurrent use.
type queue struct {
	conn     *nats.Conn
	js       jetstream.JetStream
	embedded *server.Server // nil for a cluster
}

// openQueue connects to the cluster at url, or starts a server in this process
// that keeps its files in dir. The stream holds at most limit events, each on as
// many servers as there are replicas.
func openQueue(ctx context.Context, url, dir string, limit int64, replicas int) (*queue, error) {
	q := new(queue)
	var err error
	if url == "" {
		err = q.embed(dir)
	} else {
		q.conn, err = nats.Connect(url, nats.MaxReconnects(-1))
	}
	if err == nil {
		q.js, err = jetstream.New(q.conn)
	}
	if err == nil {
		err = q.createStreams(ctx, limit, replicas)
	}
	if err != nil {
		q.close()
		return nil, fmt.Errorf("open the queue: %w", err)
	}
	return q, nil
}

// embed starts the server. What it has said to be stored is on the disk, and
// outlasts the machine's loss of power; a server by itself writes every two
// minutes unless its sync_interval says always.
func (q *queue) embed(dir string) (err error) {
	q.embedded, err = server.NewServer(&server.Options{
		DontListen: true, JetStream: true, StoreDir: dir, SyncAlways: true, MaxPayload: maxMessage, NoSigs: true,
	})
	if err != nil {
		return err
	}
	q.embedded.Start()
	if !q.embedded.ReadyForConnections(10 * time.Second) {
		return errors.New("the embedded server does not start")
	}
	q.conn, err = nats.Connect("", nats.InProcessServer(q.embedded))
	return err
}

func (q *queue) createStreams(ctx context.Context, limit int64, replicas int) error {
	_, err := q.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{
		Name: eventStream, Subjects: []string{eventSubject}, Storage: jetstream.FileStorage, Replicas: replicas,
		Retention: jetstream.WorkQueuePolicy, Duplicates: duplicateWindow,
		// A full stream refuses the new, and Sinch comes again.
		MaxMsgs: limit, Discard: jetstream.DiscardNew,
	})
	if err != nil {
		return err
	}
	_, err = q.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{
		Name: deadStream, Subjects: []string{deadSubject}, Storage: jetstream.FileStorage, Replicas: replicas, Duplicates: duplicateWindow,
	})
	return err
}

// store returns nil once the event is where it will not be lost, maybe from an
// earlier delivery.
func (q *queue) store(ctx context.Context, event *webhook.Event) error {
	ctx, cancel := context.WithTimeout(ctx, storeTimeout)
	defer cancel()
	_, err := q.js.PublishMsg(ctx, &nats.Msg{Subject: eventSubject, Data: event.Raw}, jetstream.WithMsgID(event.IdempotencyKey()))
	return err
}

// bury moves a message that cannot be handled where somebody can look at it.
func (q *queue) bury(ctx context.Context, msg jetstream.Msg, tries uint64, reason error) error {
	dead := &nats.Msg{Subject: deadSubject, Data: msg.Data(), Header: nats.Header{}}
	dead.Header.Set(reasonHeader, brief(reason))
	dead.Header.Set(triesHeader, fmt.Sprint(tries))
	_, err := q.js.PublishMsg(ctx, dead, jetstream.WithMsgID(msg.Headers().Get(jetstream.MsgIDHeader)))
	return err
}

// brief is the beginning of the text of an error, in one line.
func brief(reason error) string {
	text := reason.Error()
	text = strings.ToValidUTF8(text[:min(len(text), maxReason)], "")
	return strings.Join(strings.Fields(text), " ")
}

// waiting returns how many events wait for a worker. It fails if the stream is out
// of reach.
func (q *queue) waiting(ctx context.Context) (uint64, error) {
	stream, err := q.js.Stream(ctx, eventStream)
	if err != nil {
		return 0, err
	}
	return stream.CachedInfo().State.Msgs, nil
}

// close ends the connection when all that was sent has been written, and the
// server in this process.
func (q *queue) close() {
	if q.conn != nil {
		q.conn.Close()
	}
	if q.embedded != nil {
		q.embedded.Shutdown()
		q.embedded.WaitForShutdown()
	}
}
