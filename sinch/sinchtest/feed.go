package sinchtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

const (
	fed           = 500                   // messages, callbacks, events and requests each, the latest
	feedPause     = 40 * time.Millisecond // in which changes gather
	feedHeartbeat = 15 * time.Second
)

// feedKey names something that a page shows.
type feedKey struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

// feedItem is something that a page shows, as it is now. What is gone has no
// value.
type feedItem struct {
	feedKey
	Value json.RawMessage `json:"value,omitempty"`
}

// feed is what one page knows already. It begins with nothing, so a page that
// connects again gets all that it may have missed.
type feed struct {
	handler *Handler
	store   *store             // another one after Reset
	known   map[feedKey]string // what it was like: its JSON, or what stands for that
	request int                // the first that is not known
}

// next returns what is new, and whether it replaces all that was known. It is
// called with the state locked.
func (f *feed) next() (items []feedItem, anew bool) {
	h, s := f.handler, f.handler.store
	if f.store != s {
		f.store, f.known, f.request, anew = s, map[feedKey]string{}, 0, true
	}
	seen := map[feedKey]bool{}
	look := func(kind, id string, value any) {
		key, data := feedKey{kind, id}, string(mustJSON(value))
		seen[key] = true
		if f.known[key] != data {
			f.known[key] = data
			items = append(items, feedItem{key, blot([]byte(data))})
		}
	}
	for id, app := range s.apps.all() {
		look("app", id, map[string]any{"id": id, "display_name": app.DisplayName, "processing_mode": app.ProcessingMode})
	}
	for _, contact := range latest(s.contacts.items) {
		look("contact", contact.id, contact.value)
	}
	for _, m := range latest(s.messages.items) {
		look("message", m.id, s.viewMessage(&m.value))
	}
	for _, e := range latest(s.events.items) {
		look("event", e.id, e.value)
	}
	for _, e := range latest(s.inbound) {
		look("inbound", e.Event.ID, e)
	}
	for _, p := range latest(h.callbacks.all) {
		// Only another attempt changes a callback.
		key, version := feedKey{"callback", p.ID}, strconv.Itoa(p.Attempts)
		seen[key] = true
		if f.known[key] != version {
			f.known[key] = version
			items = append(items, feedItem{key, mustJSON(viewCallback(p))})
		}
	}
	for key := range f.known {
		if !seen[key] {
			delete(f.known, key)
			items = append(items, feedItem{feedKey: key})
		}
	}
	// Requests do not change, and the page forgets old ones by itself.
	for f.request = max(f.request, len(h.requests)-fed); f.request < len(h.requests); f.request++ {
		items = append(items, feedItem{
			feedKey{"request", strconv.Itoa(f.request)}, mustJSON(viewRequest(f.request, h.requests[f.request])),
		})
	}
	return items, anew
}

func latest[T any](all []T) []T { return all[max(0, len(all)-fed):] }

// serveFeed sends a page what it shows, and then every change, as server-sent
// events: "state" replaces what the page knows, "change" adds to it.
func (h *Handler) serveFeed(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", "text/event-stream")
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	controller := http.NewResponseController(w)
	heartbeat := time.NewTicker(feedHeartbeat)
	defer heartbeat.Stop()
	if _, err := io.WriteString(w, "retry: 1000\n\n"); err != nil {
		return
	}
	f := &feed{handler: h}
	for {
		h.mu.Lock()
		items, anew := f.next()
		changed := h.changed
		h.mu.Unlock()
		if err := h.writeItems(w, items, anew); err != nil || controller.Flush() != nil {
			return // the page is gone
		}
		select {
		case <-changed:
			if !h.delay(r.Context(), feedPause) {
				return
			}
		case <-heartbeat.C:
			if _, err := io.WriteString(w, ": still here\n\n"); err != nil {
				return
			}
		case <-r.Context().Done():
			return
		case <-h.done.Done():
			return
		}
	}
}

func (h *Handler) writeItems(w io.Writer, items []feedItem, anew bool) error {
	name := "change"
	if anew {
		name = "state"
	}
	data := mustJSON(map[string]any{
		"project_id": h.ProjectID(), "app_id": h.AppID(), "now": h.Now(), "items": items,
	})
	_, err := fmt.Fprintf(w, "event: %s\ndata: %s\n\n", name, data)
	return err
}
