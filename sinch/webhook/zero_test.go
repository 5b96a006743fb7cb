package webhook_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestNothingThatIsNilOrZeroPanics(t *testing.T) {
	var none context.Context
	var store webhook.MemoryNonces
	var handlers webhook.Handlers
	header := signedHeader(inboundMessage, "nonce", time.Now())

	if err := handlers.Dispatch(none, nil); err == nil {
		t.Error("no event is no error")
	}
	if err := handlers.Dispatch(none, new(webhook.Event)); err != nil {
		t.Error(err)
	}
	if triggers := handlers.Triggers(); len(triggers) != 0 {
		t.Errorf("triggers %v", triggers)
	}
	if _, ok := webhook.FromContext(none); ok {
		t.Error("no context has an event")
	}
	event, err := webhook.ParseBody(none, header, []byte(inboundMessage), []string{secret}, webhook.WithNonceStore(&store))
	if err != nil {
		t.Fatal(err)
	}
	if err := event.Finish(none, nil); err != nil {
		t.Error(err)
	}
	var nothing *webhook.Event
	if err := nothing.Finish(none, webhook.ErrBadSignature); webhook.Status(err) != 401 || nothing.Finish(none, nil) != nil {
		t.Errorf("error %v", err)
	}
	_, err = webhook.ParseBody(none, header, []byte(inboundMessage), []string{secret}, webhook.WithNonceStore((*webhook.MemoryNonces)(nil)))
	if !errors.Is(err, webhook.ErrStore) {
		t.Errorf("error %v of a store that is nil", err)
	}
	for _, err := range []error{
		webhook.Verify(nil, nil), webhook.Verify(header, nil), new(webhook.PanicError),
		second(webhook.ParseBody(none, nil, nil, nil)), second(webhook.ParseBody(none, header, nil, []string{secret})),
		second(webhook.ParseRequest(new(http.Request), nil)), second(webhook.ParseRequest(new(http.Request), []string{secret})),
		second(webhook.Parse(nil)), second(webhook.NewRequest(none, "", "", nil)), second(webhook.NewHandler(nil, handlers)),
	} {
		if err == nil || webhook.Status(err) < 400 || err.Error() == "" {
			t.Errorf("error %v", err)
		}
	}
	for _, request := range []*http.Request{{}, {Method: http.MethodPost}, {Method: http.MethodPost, Header: header}} {
		answer := httptest.NewRecorder()
		newHandler(t, handlers, quiet()).ServeHTTP(answer, request)
		protect(t, nil, quiet()).ServeHTTP(answer, request)
		if answer.Code < 400 {
			t.Errorf("status %d", answer.Code)
		}
	}
	if unknown := new(webhook.Unknown); unknown.Key != "" {
		t.Error("an unknown payload has a key")
	}
}

func second[T any](_ T, err error) error { return err }

func TestStatusIsNotDeceivedByWhatAFunctionReturns(t *testing.T) {
	for _, returned := range []error{webhook.ErrBadSignature, webhook.ErrMalformed, webhook.ErrHandled, webhook.ErrStore, errors.New("failed")} {
		handlers := webhook.Handlers{Other: func(context.Context, *webhook.Event) error { return returned }}
		err := handlers.Dispatch(t.Context(), new(webhook.Event))
		if status := webhook.Status(err); status != 500 {
			t.Errorf("%v: status %d, want 500", err, status)
		}
	}
	if status := webhook.Status(nil); status != 200 {
		t.Errorf("status %d of no error", status)
	}
}
