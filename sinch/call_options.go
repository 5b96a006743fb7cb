package sinch

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// callOption is the only [call.Option] that a Client takes.
type callOption func(*outgoing) error

// CallOption marks the function as an option of a call.
func (callOption) CallOption() {}

// CallHeader sets a header of the request, for example a trace ID. By default
// there is none but those that the client sets itself, which are refused here, and
// so is Idempotency-Key: Sinch does not know it, and net/http takes it as leave to
// send a request twice. The value is printable ASCII; a second one for the same
// name replaces the first.
func CallHeader(name, value string) CallOption {
	return callOption(func(out *outgoing) error {
		if err := out.setHeader(name, value); err != nil {
			return fmt.Errorf("CallHeader: %w", err)
		}
		return nil
	})
}

func (out *outgoing) setHeader(name, value string) error {
	name = http.CanonicalHeaderKey(name)
	switch {
	case !validHeaderName(name):
		return fmt.Errorf("%q is not the name of a header", name)
	case reservedHeader(name):
		return fmt.Errorf("%s may not be set", name)
	}
	if err := checkHeaderValue(value); err != nil {
		return fmt.Errorf("the value of %s %w", name, err)
	}
	if out.header == nil {
		out.header = http.Header{}
	}
	out.header[name] = []string{value}
	return nil
}

// CallAttemptTimeout bounds each attempt of this call; the default is what
// [WithAttemptTimeout] says, and less than 1 ms is refused. To bound the whole
// call use its context.
func CallAttemptTimeout(timeout time.Duration) CallOption {
	return callOption(func(out *outgoing) error {
		if err := checkTimeout(timeout); err != nil {
			return fmt.Errorf("CallAttemptTimeout: %w", err)
		}
		out.timeout = timeout
		return nil
	})
}

// CallRetryPolicy changes when and how often this call is repeated. Fields
// that are zero have their default: that of the client, or what a CallRetryPolicy
// before this one has set.
func CallRetryPolicy(policy RetryPolicy) CallOption {
	return callOption(func(out *outgoing) error {
		out.policy = new(policy.or(*out.policy))
		return policy.validate("CallRetryPolicy")
	})
}

// CallResponse stores the response to the last attempt of this call in target,
// also when the call fails; nil when that attempt had none. A call that is refused
// before anything is sent may leave target as it was. The body has been read, is
// there in full to be read again, up to 10 MiB, and needs no closing. The Request
// is nil, since that holds the credentials. By default no response is kept. As
// the one option that writes, it is for one call at a time.
func CallResponse(target **http.Response) CallOption {
	return callOption(func(out *outgoing) error {
		if target == nil {
			return errors.New("CallResponse: the target is nil")
		}
		*target = nil
		out.response = target
		return nil
	})
}

func (out *outgoing) apply(options []call.Option) error {
	for _, option := range options {
		if option == nil || holdsNil(option) {
			return errors.New("a call option is nil")
		}
		if parameters, ok := option.(call.Parameters); ok {
			if of := parameters.ParametersOf(); of != out.operation.ID {
				return fmt.Errorf("%T are parameters of %s", option, of)
			}
			continue // they stand in the query already
		}
		change, ok := option.(callOption)
		if !ok {
			return fmt.Errorf("call option of type %T is not one of package sinch", option)
		}
		if err := change(out); err != nil {
			return err
		}
	}
	return nil
}

// reservedHeader lists the headers that decide how a request is sent or
// understood. The name is in canonical form and has no blank in it.
func reservedHeader(name string) bool {
	const all = " Accept Accept-Encoding Authorization Connection Content-Encoding Content-Length " +
		"Content-Type Expect Host Idempotency-Key Keep-Alive Proxy-Authorization " +
		"Proxy-Connection Te Trailer Transfer-Encoding Upgrade User-Agent X-Idempotency-Key "
	return strings.Contains(all, " "+name+" ")
}

func validHeaderName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return r <= ' ' || r >= 0x7f || strings.ContainsRune(`()<>@,;:\"/[]?={}`, r)
	})
}

// checkHeaderValue refuses what net/http refuses only when it sends, what it
// changes, and what is not ASCII, of which everybody on the way makes something
// else. The error does not repeat the value.
func checkHeaderValue(value string) error {
	if strings.Trim(value, " \t") != value {
		return errors.New("begins or ends with a blank")
	}
	for _, r := range value {
		if r > '~' || r < ' ' && r != '\t' {
			return fmt.Errorf("holds %q; a header is printable ASCII", r)
		}
	}
	return nil
}
