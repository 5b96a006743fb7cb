package sinchtest

import (
	"iter"
	"net/http"
	"time"
)

// repeated reports whether Sinch posts a callback again after an answer with
// this status; 0 stands for none.
func repeated(status int) bool {
	return status == 0 || status == http.StatusTooManyRequests || status >= http.StatusInternalServerError
}

// backoffs returns the waits before the repetitions of a callback, without end.
func (s *settings) backoffs() iter.Seq[time.Duration] {
	first, longest := time.Second, 10*time.Minute
	if s.quickRepeats {
		first, longest = 20*time.Millisecond, 2*time.Second
	}
	return func(yield func(time.Duration) bool) {
		for wait := first; yield(wait); wait = min(2*wait, longest) {
		}
	}
}
