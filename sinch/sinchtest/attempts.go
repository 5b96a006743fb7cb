package sinchtest

import (
	"errors"
	"io"
	"net/http"
	"net/url"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// outcome is what came of an attempt to post a callback.
type outcome struct {
	header  http.Header // of the request
	status  int         // 0: there was no answer
	answer  []byte      // the beginning of its body
	problem string      // why there was no answer
}

func (d *dispatcher) attempt(p *posted, signAnew bool) outcome {
	select {
	case d.slots <- struct{}{}:
		defer func() { <-d.slots }()
	case <-d.done.Done():
		return outcome{problem: "the fake was closed"}
	}
	request, header, err := d.request(p, signAnew)
	if err != nil {
		return outcome{problem: "the target is no address"}
	}
	o := outcome{header: header}
	if err := d.tokens.authorize(request, p.target.credentials); err != nil {
		o.problem = err.Error()
		return o
	}
	response, err := d.client.Do(request)
	if err != nil {
		o.problem = withoutAddress(err).Error()
		return o
	}
	defer response.Body.Close()
	o.status = response.StatusCode
	if answer, _ := io.ReadAll(io.LimitReader(response.Body, keptAnswer)); len(answer) > 0 { // or else the buffer is kept
		o.answer = answer
	}
	// Read to the end the connection can be used again. What is said beside
	// the status does not count.
	_, _ = io.CopyN(io.Discard, response.Body, maxBody)
	return o
}

// withoutAddress returns why a request failed without its address, which may
// hold a password.
func withoutAddress(err error) error {
	if failed, ok := errors.AsType[*url.Error](err); ok {
		return failed.Err
	}
	return err
}

// request makes the request of an attempt, with the signature of the first one
// unless it is to be signed anew, and returns its header as it stays: what goes
// out may be changed on its way.
func (d *dispatcher) request(p *posted, signAnew bool) (*http.Request, http.Header, error) {
	request, err := webhook.NewRequest(d.done, p.target.url, p.target.secret, p.body)
	if err != nil {
		return nil, nil, err
	}
	d.handler.mu.Lock()
	defer d.handler.mu.Unlock()
	if p.signed != nil && !signAnew {
		request.Header = p.signed.Clone()
		return request, p.signed, nil
	}
	header := request.Header.Clone()
	if p.signed == nil {
		p.signed = header
	}
	return request, header, nil
}
