package sinch

import (
	"context"
	"fmt"
)

// Limiter delays requests to keep within a rate. A [golang.org/x/time/rate]
// limiter is one. Wait returns when the next request may be sent, or with an
// error when that is not before ctx is done. It has to be safe for concurrent
// use.
//
// Sinch: 800 requests per second and project, over all apps.
type Limiter interface {
	Wait(ctx context.Context) error
}

// limit is the link that waits for the turn of each attempt: a repeated one
// counts against the rate like any other.
type limit struct {
	limiter Limiter
	next    link
}

func (l *limit) Do(ctx context.Context, out *outgoing) (*answer, error) {
	if err := l.limiter.Wait(ctx); err != nil {
		return nil, fmt.Errorf("limiter: %w", foreign{seal(sound("limiter", err))})
	}
	return l.next.Do(ctx, out)
}
