package frameworks

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestAHandlerThatRanOutOfTimeIsCalledAgain(t *testing.T) {
	calls := 0
	verified := newMiddleware(t, []string{secret}, []webhook.Option{webhook.WithLease(time.Hour)})
	router := chi.NewRouter()
	router.With(verified).Post("/sinch", func(_ http.ResponseWriter, r *http.Request) {
		if calls++; calls < 3 {
			<-r.Context().Done() // and return without a word, as the documentation of Timeout asks for
		}
	})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		limit := time.Nanosecond
		if calls == 2 {
			limit = time.Hour
		}
		middleware.Timeout(limit)(router).ServeHTTP(w, r)
	}))
	defer server.Close()
	request := callback{body: message}.request(t, server.URL+"/sinch")
	for i, want := range []int{504, 504, 200} {
		if got := post(t, server.Client(), request); got != want {
			t.Errorf("answer %d is %d, want %d", i+1, got, want)
		}
	}
	if calls != 3 {
		t.Errorf("%d calls, want 3", calls)
	}
}
