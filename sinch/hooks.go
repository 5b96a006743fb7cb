package sinch

import (
	"context"
	"errors"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// Hooks are called by a client around what it does, for traces and metrics. See
// [WithHooks]; package sinchotel has them for OpenTelemetry. A field that is nil
// is not called, and costs nothing.
//
// A hook is called before something begins, and what it returns decides the
// rest: the context is that of what begins, and has to be derived from ctx; nil
// leaves ctx. The function is called once when it has ended, on the same
// goroutine; it may be nil. The client waits for both, so they should be fast.
// They have to be safe for concurrent use. A panic in one is not recovered, but in
// the fetch of a token, where it is an error of the calls that wait for it.
type Hooks struct {
	// Call is called for each call, but for those that are refused before anything
	// is sent, for a parameter or because their context is done. All that
	// happens for the call happens in between.
	Call func(ctx context.Context, call CallInfo) (context.Context, func(CallResult))
	// Attempt is called for each request, that of a token included, which has
	// the operation "oauth2/token". The transport finds the context in the
	// request. Waits for a retry, a limiter or a token are not part of it.
	Attempt func(ctx context.Context, attempt AttemptInfo) (context.Context, func(AttemptResult))
	// Token is called for each fetch of an access token, with its attempts and
	// the waits between them in between, and for each call of a [TokenFunc].
	// The context has the values of the call that caused the fetch, but not its
	// end: others may wait for the same token. It has no values where a token is
	// renewed ahead of its end without a call. The error is nil, or why there is
	// no token.
	Token func(ctx context.Context) (context.Context, func(error))
}

// CallInfo is what is known of a call before it begins.
type CallInfo struct {
	// Operation is what is called. It is not to be changed.
	Operation *call.Operation
	// Server is the scheme and the host of the API, with a port unless it is
	// that of the scheme, for example "https://eu.conversation.api.sinch.com".
	Server string
}

// CallResult is how a call ended.
type CallResult struct {
	// Err is the [*Error] that the call returns; nil after a success.
	Err error
	// StatusCode is the status of the last answer; 0 when the last attempt had
	// none.
	StatusCode int
	// Attempts is how often the call was tried, see [Error.Attempts].
	Attempts int
	// BudgetEmpty says that the call was not repeated since the retry budget was
	// used up, see [WithRetryBudget].
	BudgetEmpty bool
}

// AttemptInfo is what is known of a request before it is sent.
type AttemptInfo struct {
	// Operation is what is called. It is not to be changed.
	Operation *call.Operation
	// Server is that of [CallInfo], or of the token endpoint.
	Server string
	// Number counts the requests of the call, from 1: attempts, and those that
	// are sent anew since a token was no longer accepted.
	Number int
}

// AttemptResult is how a request ended.
type AttemptResult struct {
	// StatusCode is the status of the answer; 0 when there was none.
	StatusCode int
	// Err is why there was no answer, or not all of it; nil otherwise, whatever
	// the status. Its text does not repeat what was sent.
	Err error
}

// begin calls a hook. What it returns is not nil.
func begin[I, R any](ctx context.Context, hook func(context.Context, I) (context.Context, func(R)), info I) (context.Context, func(R)) {
	derived, end := hook(ctx, info)
	if derived == nil {
		derived = ctx
	}
	if end == nil {
		end = func(R) {}
	}
	return derived, end
}

// observed is the link that calls the hook around each request.
type observed struct {
	hook func(context.Context, AttemptInfo) (context.Context, func(AttemptResult))
	next link
}

func (o *observed) Do(ctx context.Context, out *outgoing) (*answer, error) {
	out.requests++
	ctx, end := begin(ctx, o.hook, AttemptInfo{Operation: out.operation, Server: out.server(), Number: out.requests})
	answer, err := o.next.Do(ctx, out)
	result := AttemptResult{Err: err}
	if answer != nil {
		result = AttemptResult{StatusCode: answer.StatusCode, Err: answer.incomplete}
	}
	end(result)
	return answer, err
}

func (out *outgoing) server() string { return out.url.Scheme + "://" + out.url.Host }

// result is how the call ended, for the hook.
func (out *outgoing) result(err error) CallResult {
	result := CallResult{Err: err, Attempts: out.attempts}
	if out.answer != nil {
		result.StatusCode = out.answer.StatusCode
	}
	if failed, ok := errors.AsType[*Error](err); ok {
		result.BudgetEmpty = failed.stopped == budgetEmpty
	}
	return result
}

// tokens returns fetch with the hook around it.
func (h Hooks) tokens(source string, fetch func(context.Context) (*token, error)) func(context.Context) (*token, error) {
	if h.Token == nil {
		return fetch
	}
	hook := func(ctx context.Context, _ struct{}) (context.Context, func(error)) { return h.Token(ctx) }
	return func(ctx context.Context) (fetched *token, err error) {
		ctx, end := begin(ctx, hook, struct{}{})
		err = noReturn(source)
		defer func() { end(err) }() // also when it panics
		return fetch(ctx)
	}
}
