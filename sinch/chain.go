package sinch

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// link is one step of a call on its way to the network. It does its part and
// hands the call to the next link. Links are safe for concurrent use.
type link interface {
	Do(ctx context.Context, out *outgoing) (*answer, error)
}

// newChain puts the links in their order, from the call to the network:
//
//	retry    repeats what may be repeated; turns every failure into an *Error
//	limit    waits for the turn of an attempt, the first as well as a repeated one
//	auth     adds the Authorization header; renews a token that is no longer accepted
//	observed calls the hook around each request
//	exchange sends one attempt with the http.Client's transport and reads the answer
//
// auth is below limit, so that an attempt after a long wait has a fresh token.
// Token requests go through a retry link of their own to the same exchange.
func newChain(s *settings, credentials Credentials, exchange *exchange) (link, error) {
	var last link = exchange
	if s.hooks.Attempt != nil {
		last = &observed{hook: s.hooks.Attempt, next: exchange}
	}
	chain, err := credentials.link(last, s)
	if err != nil {
		return nil, err
	}
	if s.limiter != nil {
		chain = &limit{limiter: s.limiter, next: chain}
	}
	return &retry{next: chain, budget: newBudget(s.retryBudget), journal: journal{s.logger}}, nil
}

// outgoing is one call on its way out. It belongs to that call alone.
type outgoing struct {
	operation *call.Operation
	region    Region
	url       url.URL
	header    http.Header   // beyond that of every request; may be nil
	body      []byte        // the same bytes on every attempt; nil for none
	decodes   bool          // the caller wants the body of the answer
	timeout   time.Duration // of one attempt
	policy    *RetryPolicy  // complete: no field is zero; not to be changed

	// secrets takes the access key out of answers to token requests; such
	// answers are not kept. It is nil for all other calls.
	secrets *strings.Replacer

	// tried says that the attempt got as far as exchange, which sets it.
	tried bool
	// began is when the attempt began, for the log: retry sets it, and exchange
	// once the waits for the limiter and the token are over.
	began time.Time
	// uncertain says that an attempt so far may have been carried out, though
	// none succeeded. retry sets it, and exchange where the transport repeats.
	uncertain bool
	// attempts counts the attempts that did. retry does.
	attempts int
	// requests counts them with those that were sent anew with another token.
	// observed does.
	requests int
	// authorization is the value of the Authorization header. auth sets it.
	authorization string
	// answer is the last answer that came, if the last attempt had one.
	answer *answer
	// response is where the caller wants to have the response, or nil.
	response **http.Response
}

// answer is a response whose body has been read.
type answer struct {
	*http.Response
	body []byte
	// incomplete says why body is not all that was sent; nil means that it is.
	incomplete error
}

// replay returns the response as if its body were still to be read. It does not
// show the request, whose header holds the credentials.
func (a *answer) replay() *http.Response {
	response := *a.Response
	response.Body = newBody(a.body)
	response.Request = nil
	return &response
}

func (a *answer) successful() bool {
	return a.StatusCode >= 200 && a.StatusCode <= 299
}
