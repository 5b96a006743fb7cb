package webhook

import (
	"errors"
	"fmt"
)

// What can be wrong with a callback. The errors of this package match one of
// these with [errors.Is]; [Status] says how each is answered. Their texts hold
// neither a secret, nor the right signature, nor any part of the body.
var (
	// ErrNoSecret says that there is no secret to verify with, or that all
	// given are empty. It is a mistake of the receiver, not of the sender.
	ErrNoSecret = errors.New("there is no webhook secret to verify with")
	// ErrSecrets says that the function of [WithSecretsByApp] failed.
	ErrSecrets = errors.New("the secrets of the app are out of reach")
	// ErrNoSignature says that a header of the signature is missing or empty:
	// the webhook has no secret, or Sinch is not the sender.
	ErrNoSignature = errors.New("the callback is not signed: give the webhook a secret, if Sinch sent it")
	// ErrBadSignature says that no secret gives this signature: the secret is
	// another one, the body was changed on the way, or Sinch is not the sender.
	ErrBadSignature = errors.New("the signature of the callback is wrong: check the secret of the webhook, and whether something changes the body on its way")
	// ErrBadTimestamp says that the signature is right but the timestamp in it
	// is no number of seconds, so nobody knows how old it is.
	ErrBadTimestamp = errors.New("the timestamp of the callback is not in seconds")
	// ErrTooOld says that the signature is right but was made longer ago than
	// the tolerance, see [WithTolerance].
	ErrTooOld = errors.New("the signature of the callback is too old: check the clock, or use WithTolerance if repeats come with their first signature")
	// ErrTooNew says that the signature is right but was made further in the
	// future than the tolerance: one of the clocks is wrong.
	ErrTooNew = errors.New("the signature of the callback is from the future: check the clock")
	// ErrBeingHandled says that another delivery of the callback is being
	// handled at the moment, see [NonceStore].
	ErrBeingHandled = errors.New("the callback is being handled")
	// ErrHandled says that the callback is a copy of one that was handled, see
	// [NonceStore]. It is answered with 200: there is nothing left to do.
	ErrHandled = errors.New("the callback was handled before")
	// ErrStore says that the [NonceStore] failed.
	ErrStore = errors.New("the nonce store failed")
	// ErrTooLarge says that the body is larger than the limit, see
	// [WithBodyLimit].
	ErrTooLarge = errors.New("the body of the callback is too large: raise WithBodyLimit if Sinch sent it")
	// ErrBodyBroken says that the connection broke before the body was read.
	ErrBodyBroken = errors.New("the body of the callback did not arrive as a whole")
	// ErrBodyGone says that a callback with a signature has no body, or a
	// shorter one than was announced. Something in the receiver has read it
	// before, such as a middleware that logs or binds bodies. It has to hand
	// the bytes on, or to give them to [ParseBody].
	ErrBodyGone = errors.New("the body of the callback was read before: put back what was read, or hand it to ParseBody")
	// ErrMalformed says that the body is no JSON object. What exactly is wrong
	// is among the wrapped errors, for [errors.As], but not in the text: those
	// errors quote the body.
	ErrMalformed = errors.New("the callback is malformed")
)

// malformedError is an ErrMalformed with a cause that it does not quote.
type malformedError struct {
	where string // without a part of the body
	cause error  // may be nil
}

func (e *malformedError) Error() string { return fmt.Sprintf("%v: %s", ErrMalformed, e.where) }

func (e *malformedError) Unwrap() []error {
	if e.cause == nil {
		return []error{ErrMalformed}
	}
	return []error{ErrMalformed, e.cause}
}

// functionError is an error of a callback function. Whatever it wraps, the
// callback was genuine and has to come again.
type functionError struct {
	key   string // of the payload
	cause error
}

func (e *functionError) Error() string { return fmt.Sprintf("handle %s: %v", e.key, e.cause) }

func (e *functionError) Unwrap() error { return e.cause }

// PanicError is the error of a callback function, or of a [NonceStore], that
// panicked, as [WithErrorHook] sees it.
type PanicError struct {
	// Value is what it panicked with.
	Value any
	// Stack is the stack of the goroutine, see [runtime/debug.Stack].
	Stack []byte
}

// Error returns the value, without the stack.
func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// Unwrap returns the value if it is an error, otherwise nil.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
