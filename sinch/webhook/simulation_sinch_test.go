package webhook_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
)

// How Sinch repeats a callback: the waits double, and are drawn out by up to
// half. The schedule is not published.
const (
	simFirstWait   = time.Second
	simLongestWait = time.Hour
)

// simDeliveryHeader tells the receivers which delivery a request is.
const simDeliveryHeader = "X-Delivery"

// simEvent is what Sinch tells the receivers, until they have understood.
type simEvent struct {
	name    string
	kind    string
	body    []byte
	header  http.Header // of all deliveries, unless repeats are signed anew
	copies  []simCopy
	runs    []*simRun // that began
	handled int
}

// simCopy is one of the deliveries that Sinch makes of an event by itself, with
// their repeats.
type simCopy struct {
	name     string
	pause    time.Duration // before it
	attempts int
	statuses map[int]int // how often there was which; 0 for no answer
	last     int
	signed   time.Time // what the last signature says
}

// simKinds are the events, with what Sinch was seen to send, or may send, that
// does not fit what it documents.
var simKinds = []struct{ name, body string }{
	{"message", `{"app_id":"a","accepted_time":"2026-02-03T04:05:06.789Z","message":{"id":"%s","contact_message":{"text_message":{"text":"Hi"}}}}`},
	{"delivery", `{"app_id":"a","event_time":"2026-02-03T04:05:06Z","message_delivery_report":{"message_id":"%s","status":"DELIVERED"}}`},
	{"merge", `{"app_id":"a","contact_merge_notification":{"preserved_contact":{"id":"p"},"deleted_contact":{"id":"%s"}}}`},
	{"duplication without an ID", `{"app_id":"a","duplicated_contact_identities_notification":{"duplicated_identities":[{"channel":"SMS","contact_ids":["%s"]}]}}`},
	{"unknown kind", `{"app_id":"a","contact_archive_notification":{"contact_id":"%s"}}`},
	{"empty time", `{"app_id":"a","event_time":"","message":{"id":"%s"}}`},
	{"time without a zone", `{"app_id":"a","event_time":"2026-02-03T04:05:06","message":{"id":"%s"}}`},
	{"number for a text", `{"app_id":"a","message_delivery_report":{"message_id":"%s","status":"FAILED","reason":{"code":7}}}`},
	{"text for a truth", `{"app_id":"a","message":{"id":"%s","injected":"false"}}`},
	{"object for a text", `{"app_id":"a","message_metadata":{"k":1},"message":{"id":"%s"}}`},
}

// newEvent draws an event.
func (w *simWorld) newEvent(chance *mathrand.Rand) {
	kind := simKinds[chance.IntN(len(simKinds))]
	e := &simEvent{name: fmt.Sprintf("event-%d", len(w.events)+1), kind: kind.name}
	e.body = fmt.Appendf(nil, kind.body, e.name)
	first := drawDuration(chance, w.trouble)
	for number := range []int{1, 1, 1, 2, 3}[chance.IntN(5)] {
		c := simCopy{name: fmt.Sprintf("%s copy %d", e.name, number+1), pause: first, statuses: map[int]int{}}
		switch chance.IntN(3) {
		case 0:
			c.pause += drawDuration(chance, time.Second) // at the same time, or nearly
		case 1:
			c.pause = drawDuration(chance, w.trouble)
		}
		e.copies = append(e.copies, c)
	}
	w.events = append(w.events, e)
	w.byBody[string(e.body)] = e
}

// deliver delivers an event as Sinch does: again after no answer in time, a 5xx
// and a 429, and never again after another answer.
func (w *simWorld) deliver(client *http.Client, e *simEvent, c *simCopy) {
	time.Sleep(c.pause)
	for wait := simFirstWait; ; wait = min(2*wait, simLongestWait) {
		c.attempts++
		chance := seeds.Chance(w.seed, c.name, c.attempts)
		status := w.post(client, e, c)
		c.last = status
		c.statuses[status]++
		switch {
		case status/100 == 2:
			w.acknowledged(e, c)
			return
		case status != 0 && status/100 != 5 && status != http.StatusTooManyRequests:
			w.mu.Lock()
			w.report("lost: %s (%s) is answered with %d, which is final", c.name, e.kind, status)
			w.mu.Unlock()
			return
		case w.since() > w.trouble+simPatience:
			w.giveUp(e, c)
			return
		}
		time.Sleep(wait + time.Duration(chance.Int64N(int64(wait/2))))
	}
}

// acknowledged is called when Sinch has understood that an event was handled.
func (w *simWorld) acknowledged(e *simEvent, c *simCopy) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if e.handled == 0 {
		w.report("lost: %s (%s) is answered with 2xx, but was not handled", c.name, e.kind)
	}
}

// giveUp is called long after everything works again. That the receivers still
// say to come later is right of a signature that is too old, and stays so.
func (w *simWorld) giveUp(e *simEvent, c *simCopy) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.signsAnew || w.tolerance == 0 || time.Since(c.signed) <= w.tolerance || c.last != http.StatusServiceUnavailable {
		w.report("lost: %s (%s) is never answered with 2xx: %v", c.name, e.kind, c.statuses)
	}
}

// post makes one delivery and returns the status of the answer, or 0.
func (w *simWorld) post(client *http.Client, e *simEvent, c *simCopy) int {
	ctx, cancel := context.WithTimeout(context.Background(), w.timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://receiver.test/sinch", bytes.NewReader(e.body))
	if err != nil {
		panic(err)
	}
	request.Header = w.sign(e, c)
	name := fmt.Sprintf("%s attempt %d", c.name, c.attempts)
	request.Header.Set(simDeliveryHeader, name)
	w.history.Add("%s (%s) begins", name, e.kind)
	response, err := client.Do(request)
	if err != nil {
		w.history.Add("%s: %v", name, err)
		return 0
	}
	defer response.Body.Close()
	w.history.Add("%s is answered with %d", name, response.StatusCode)
	return response.StatusCode
}

// sign returns the headers of a delivery.
func (w *simWorld) sign(e *simEvent, c *simCopy) http.Header {
	now := time.Now()
	if w.since() < w.skewEnd {
		now = now.Add(w.skew)
	}
	if w.signsAnew {
		c.signed = now
		return signedHeader(string(e.body), rand.Text(), now)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if e.header == nil {
		e.header = signedHeader(string(e.body), rand.Text(), now)
		for number := range e.copies {
			e.copies[number].signed = now
		}
	}
	return e.header.Clone()
}

// dial leads a delivery to one of the processes, as a balancer does that does
// not know which of them are alive.
func (w *simWorld) dial(ctx context.Context, network, address string) (net.Conn, error) {
	w.mu.Lock()
	w.dials++
	chance := seeds.Chance(w.seed, "balancer", w.dials)
	w.mu.Unlock()
	slot := w.slots[chance.IntN(len(w.slots))]
	process := slot.current()
	w.history.Add("the balancer takes process %d", slot.number)
	select {
	case <-process.dead:
		w.history.Fault("refused", "process %d is down", slot.number)
		return nil, &net.OpError{Op: "dial", Net: "tcp", Err: syscall.ECONNREFUSED}
	default:
		return process.network.DialContext(ctx, network, address)
	}
}
