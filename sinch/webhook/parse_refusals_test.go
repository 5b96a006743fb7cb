package webhook_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestABodyOverTheLimitIsRefusedBeforeItIsVerified(t *testing.T) {
	request := newRequest(t, inboundMessage)
	_, err := webhook.ParseBody(t.Context(), request.Header, []byte(inboundMessage), []string{secret}, webhook.WithBodyLimit(int64(len(inboundMessage)-1)))
	if !errors.Is(err, webhook.ErrTooLarge) {
		t.Errorf("error %v, want %v", err, webhook.ErrTooLarge)
	}
	if _, err := webhook.ParseBody(t.Context(), request.Header, []byte(inboundMessage), []string{secret}, webhook.WithBodyLimit(int64(len(inboundMessage)))); err != nil {
		t.Errorf("a body of the limit: %v", err)
	}
}

func TestNothingIsReadWithAWrongOption(t *testing.T) {
	request := newRequest(t, inboundMessage)
	body := &countingReader{Reader: request.Body}
	request.Body = io.NopCloser(body)
	for name, options := range map[string][]webhook.Option{
		"a limit below zero":   {webhook.WithBodyLimit(-1)},
		"a tolerance below it": {webhook.WithTolerance(-1)},
	} {
		for function, parse := range map[string]func() error{
			"ParseRequest": func() error { _, err := webhook.ParseRequest(request, []string{secret}, options...); return err },
			"ParseBody": func() error {
				_, err := webhook.ParseBody(t.Context(), request.Header, []byte(inboundMessage), []string{secret}, options...)
				return err
			},
		} {
			if err := parse(); err == nil || !strings.HasPrefix(err.Error(), "webhook: "+function+": ") {
				t.Errorf("%s, %s: error %v", function, name, err)
			}
		}
	}
	if body.read > 0 {
		t.Errorf("%d bytes were read", body.read)
	}
}

// countingReader counts what is read.
type countingReader struct {
	io.Reader
	read int
}

func (r *countingReader) Read(buffer []byte) (int, error) {
	n, err := r.Reader.Read(buffer)
	r.read += n
	return n, err
}
