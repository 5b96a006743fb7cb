package sinchredis

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// maxPerSecond is the highest rate: a request per microsecond, which is as
// exact as Redis's clock.
const maxPerSecond = 1_000_000

// Limiter is a [sinch.Limiter] whose rate all processes share that have the
// same Redis and key. It is safe for concurrent use, and has nothing to be closed:
// without callers it does nothing.
//
// The rate is even: slots of a second's fraction each, without bursts, by Redis's
// clock. The callers of a process have their slots in the order in which they
// came. A process reserves slots for callers that it has, in few calls, one at a
// time, up to 200 ms ahead, so an answer of Redis may take that long without
// costing throughput. Processes have their slots in turns, and fewer at a time
// the more there are, so each has about the same part of a rate that is not
// enough for all, and none waits much longer than the others. What a process has
// reserved when it dies is lost, which is 200 ms of its rate.
//
// While Redis is away, or has not answered for 250 ms, the process takes its
// share of the rate, see [WithShare], and asks Redis again several times a
// second. When Redis is back it is used again, for the first second no faster
// than the share, since other processes may not know yet. The same goes for the
// first second after a minute without a request, since Redis forgets the key
// then. Thus the rate is kept as long as all shares together are no more than the
// whole, but for a few percent in the second in which many processes lose Redis.
// If only some lose it, the others know nothing of the shares that those take.
//
// Set ContextTimeoutEnabled in the options of the client: go-redis otherwise
// waits for a Redis that does not answer as long as its own time limits and
// retries say, and until then nothing is asked again.
type Limiter struct {
	reserve func(ctx context.Context, count int) (grant, error)
	logger  *slog.Logger
	changed chan struct{} // something that run has to look at; holds one

	mu       sync.Mutex
	schedule schedule
	waiters  list.List // of chan time.Time, which hold one: the slot of the waiter
	running  bool      // run is
	asked    time.Time // when Redis was asked; zero if nothing is awaited
}

var _ sinch.Limiter = (*Limiter)(nil)

// NewLimiter returns a limiter of perSecond requests, from 1 to 1,000,000, for
// all processes with the same key, all of which have to give the same rate. It
// does not connect. The error names everything that is wrong with the arguments.
//
// Sinch: 800 requests per second and project, over all apps. So the key should
// name the project, and the rate leave room for what else sends for it.
func NewLimiter(client redis.UniversalClient, key string, perSecond int, options ...LimiterOption) (*Limiter, error) {
	settings, err := newSettings(options)
	invalid := []error{err}
	if client == nil {
		invalid = append(invalid, errors.New("the client is nil"))
	}
	if key == "" {
		invalid = append(invalid, errors.New("the key is empty"))
	}
	if perSecond < 1 || perSecond > maxPerSecond {
		invalid = append(invalid, fmt.Errorf("the rate is %d per second; it is from 1 to %d", perSecond, maxPerSecond))
	}
	if err := errors.Join(invalid...); err != nil {
		return nil, fmt.Errorf("sinchredis: NewLimiter: %w", err)
	}
	return newLimiter(reserver(client, key, perSecond), perSecond, settings), nil
}

func newLimiter(reserve func(context.Context, int) (grant, error), perSecond int, s *settings) *Limiter {
	return &Limiter{
		reserve:  reserve,
		logger:   s.logger,
		changed:  make(chan struct{}, 1),
		schedule: newSchedule(perSecond, s.share, time.Now()),
	}
}

// Wait returns when the next request may be sent. Its only error wraps that of a
// ctx that is done before.
func (l *Limiter) Wait(ctx context.Context) error {
	_, err := l.wait(ctx)
	return err
}

// wait returns the slot of its caller.
func (l *Limiter) wait(ctx context.Context) (time.Time, error) {
	if err := ctx.Err(); err != nil {
		return time.Time{}, ended(err)
	}
	turn := make(chan time.Time, 1)
	l.mu.Lock()
	place := l.waiters.PushBack(turn)
	if !l.running {
		l.running = true
		go l.run()
	}
	l.mu.Unlock()
	l.change()
	select {
	case slot := <-turn:
		return slot, nil
	case <-ctx.Done():
		l.leave(place, turn)
		return time.Time{}, ended(ctx.Err())
	}
}

func ended(err error) error {
	return fmt.Errorf("sinchredis: the rate had no room for the request: %w", err)
}

// leave takes out a waiter that has given up. If its turn came at the same
// moment, the next one has it.
func (l *Limiter) leave(place *list.Element, turn chan time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiters.Remove(place)
	select {
	case slot := <-turn:
		l.schedule.back(slot)
	default:
	}
	l.change()
}

// change makes run look again.
func (l *Limiter) change() {
	select {
	case l.changed <- struct{}{}:
	default:
	}
}

// run serves the waiters for as long as there are any.
func (l *Limiter) run() {
	for {
		again, more := l.serve(time.Now())
		if !more {
			return
		}
		timer := time.NewTimer(time.Until(again))
		select {
		case <-l.changed:
		case <-timer.C:
		}
		timer.Stop()
	}
}

// serve does what there is to do now and returns when to do so again, unless
// there are no more waiters.
func (l *Limiter) serve(now time.Time) (again time.Time, more bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.asked.IsZero() && now.Sub(l.asked) >= patience {
		l.lose(l.asked, now, errors.New("no answer so far"))
	}
	for l.waiters.Len() > 0 {
		slot, ok := l.schedule.due(now)
		if !ok {
			break
		}
		l.waiters.Remove(l.waiters.Front()).(chan time.Time) <- slot
	}
	if l.waiters.Len() == 0 {
		l.running = false
		return time.Time{}, false
	}
	return l.plan(now), true
}

// plan asks Redis if that is due, and returns when there is something to do.
func (l *Limiter) plan(now time.Time) time.Time {
	again := now.Add(time.Hour) // that is, when something changes
	sooner := func(t time.Time) {
		if t.Before(again) {
			again = t
		}
	}
	if len(l.schedule.slots) > 0 {
		sooner(l.schedule.slots[0])
	}
	if l.asked.IsZero() {
		count, later := l.schedule.wanted(now, l.waiters.Len())
		if count > 0 {
			l.asked = now
			go l.ask(count, now)
		} else if !later.IsZero() {
			sooner(later)
		}
	}
	if !l.asked.IsZero() && !l.schedule.away {
		sooner(l.asked.Add(patience))
	}
	return again
}

// ask has slots reserved. There is one call of it at a time: a Redis that does
// not answer is not asked again until the client has given up.
func (l *Limiter) ask(count int, asked time.Time) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	granted, err := l.reserve(ctx, count)
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.asked = time.Time{}
	if err != nil {
		l.lose(asked, now, err)
	} else if l.schedule.granted(granted, asked, now) {
		l.logger.Info("sinchredis: Redis is back")
	}
	l.change()
}

// lose goes over to the share of the rate.
func (l *Limiter) lose(asked, now time.Time, err error) {
	if l.schedule.failed(asked, now) {
		l.logger.Warn("sinchredis: Redis is away, this process takes its share of the rate", "error", err)
	}
}
