package webhook

import (
	"errors"
	"fmt"
)

// What can be wrong with a callback. The errors of this package match one of
// these with [errors.Is]. Their texts hold neither a secret, nor the right
// signature, nor any part of the body.
var (
	// ErrNoSecret says that there is no secret to verify with, or that all
	// given are empty. It is a mistake of the receiver, not of the sender.
	ErrNoSecret = errors.New("there is no webhook secret to verify with")
	// ErrNoSignature says that a header of the signature is missing or empty:
	// the webhook has no secret, or Sinch is not the sender.
	ErrNoSignature = errors.New("the callback is not signed")
	// ErrBadSignature says that no secret gives this signature: the secret is
	// another one, the body was changed on the way, or Sinch is not the sender.
	ErrBadSignature = errors.New("the signature of the callback is wrong")
	// ErrTooOld says that the signature is right but was made longer ago than
	// the tolerance, see [WithTolerance].
	ErrTooOld = errors.New("the signature of the callback is too old")
	// ErrTooNew says that the signature is right but was made further in the
	// future than the tolerance: one of the clocks is wrong.
	ErrTooNew = errors.New("the signature of the callback is from the future")
	// ErrReplayed says that the signature is right but its nonce was taken
	// before, see [NonceStore].
	ErrReplayed = errors.New("the callback was received before")
	// ErrTooLarge says that the body is larger than the limit, see
	// [WithBodyLimit].
	ErrTooLarge = errors.New("the body of the callback is too large")
	// ErrMalformed says that the body is cut off, is no JSON, or is not what a
	// callback looks like. What exactly is wrong is among the wrapped errors,
	// for [errors.As], but not in the text: those errors quote the body.
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

// PanicError is the error of a callback function that panicked, as
// [WithErrorHook] sees it.
type PanicError struct {
	// Value is what the function panicked with.
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
