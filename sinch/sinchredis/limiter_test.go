package sinchredis

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/redis/go-redis/v9"
)

func newTestLimiter(perSecond int) (*Limiter, *model) {
	redis := &model{interval: time.Second / time.Duration(perSecond)}
	return newLimiter(redis.reserve, perSecond, &settings{1, slog.New(slog.DiscardHandler)}), redis
}

func TestWhatALimiterIsMadeWith(t *testing.T) {
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1"})
	defer client.Close()
	for _, test := range []struct {
		name      string
		client    redis.UniversalClient
		key       string
		perSecond int
		options   []LimiterOption
		want      string // "" for no error
	}{
		{"all that it needs", client, "key", 800, nil, ""},
		{"all that there is", client, "key", 800, []LimiterOption{WithShare(1), WithLogger(slog.Default())}, ""},
		{"nothing", nil, "", 0, nil, "the client is nil\nthe key is empty\nthe rate is 0 per second; it is from 1 to 1000000"},
		{"too high a rate", client, "key", 1_000_001, nil, "the rate is 1000001 per second"},
		{"a nil option", client, "key", 1, []LimiterOption{nil}, "an option is nil"},
		{"no share", client, "key", 1, []LimiterOption{WithShare(0)}, "WithShare: the share is 0"},
		{"next to no share", client, "key", 1, []LimiterOption{WithShare(1e-300)}, "WithShare: the share is 1e-300"},
		{"a share above all", client, "key", 1, []LimiterOption{WithShare(1.1)}, "WithShare: the share is 1.1"},
		{"a share that is no number", client, "key", 1, []LimiterOption{WithShare(math.NaN())}, "WithShare: the share is NaN"},
		{"no logger", client, "key", 1, []LimiterOption{WithLogger(nil)}, "WithLogger: the logger is nil"},
		{"a logger without a handler", client, "key", 1, []LimiterOption{WithLogger(&slog.Logger{})}, "WithLogger: the logger is nil"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := NewLimiter(test.client, test.key, test.perSecond, test.options...)
			if test.want == "" && err != nil {
				t.Errorf("got %v", err)
			}
			if test.want != "" && (err == nil || !strings.HasPrefix(err.Error(), "sinchredis: NewLimiter: ") || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestCallersHaveTheirTurnsInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limiter, _ := newTestLimiter(100)
		var mu sync.Mutex
		var order []int
		for i := range 50 {
			go func() {
				if limiter.Wait(t.Context()) == nil {
					mu.Lock()
					order = append(order, i)
					mu.Unlock()
				}
			}()
			synctest.Wait()
		}
		settle()
		if len(order) != 50 || !slices.IsSorted(order) {
			t.Errorf("got %v", order)
		}
	})
}

func TestACallerThatGivesUp(t *testing.T) {
	t.Run("has the error of its context", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			limiter, redis := newTestLimiter(1)
			redis.hang()
			for _, before := range []time.Duration{-1, time.Millisecond} {
				ctx, cancel := context.WithTimeout(t.Context(), before)
				if err := limiter.Wait(ctx); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("got %v", err)
				}
				cancel()
			}
			time.Sleep(time.Second)
		})
	})
	t.Run("leaves its turn to the next", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			limiter, redis := newTestLimiter(1)
			for range 3 {
				_ = limiter.Wait(t.Context())
			}
			ctx, cancel := context.WithCancel(t.Context())
			go func() { _ = limiter.Wait(ctx) }()
			time.Sleep(950 * time.Millisecond) // its slot is reserved
			go cancel()
			synctest.Wait()
			begun, calls := time.Now(), redis.calls.Load()
			if err := limiter.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
			if waited := time.Since(begun); waited != 50*time.Millisecond || redis.calls.Load() != calls {
				t.Errorf("waited %v, %d further calls of Redis; want the reserved slot, 50ms ahead", waited, redis.calls.Load()-calls)
			}
		})
	})
	t.Run("at the moment of its turn loses no slot", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			limiter, _ := newTestLimiter(10)
			used := 0
			for range 200 {
				ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond) // when the slot is
				if limiter.Wait(ctx) == nil {
					used++
				}
				cancel()
			}
			if elapsed := time.Since(limiter.schedule.start); used < int(elapsed/(100*time.Millisecond))/2 {
				t.Errorf("%d slots in %v", used, elapsed)
			}
		})
	})
}

func TestNobodyWaitsNobodyAsks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limiter, redis := newTestLimiter(10)
		redis.stop()
		if err := limiter.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		calls := redis.calls.Load()
		time.Sleep(time.Hour)
		if redis.calls.Load() > calls+1 {
			t.Errorf("%d calls of Redis in an hour without a caller", redis.calls.Load()-calls)
		}
	})
}

func TestCallersOfAProcessAskRedisTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limiter, redis := newTestLimiter(800)
		redis.latency = fixed(5 * time.Millisecond)
		for range 2000 {
			go func() { _ = limiter.Wait(t.Context()) }()
		}
		time.Sleep(1100 * time.Millisecond) // the first second is not yet the whole rate
		synctest.Wait()
		before := redis.calls.Load()
		time.Sleep(time.Second)
		synctest.Wait()
		if calls := redis.calls.Load() - before; calls > 40 {
			t.Errorf("%d calls of Redis for 800 slots", calls)
		}
		settle()
	})
}

func TestTheLogSaysOnceThatRedisIsAwayAndOnceThatItIsBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		limiter, redis := newTestLimiter(10)
		limiter.logger = slog.New(slog.NewTextHandler(&log, nil))
		for _, change := range []func(){redis.stop, redis.hang, redis.recover} {
			change()
			for range 30 {
				_ = limiter.Wait(t.Context())
			}
		}
		settle()
		if got := log.String(); strings.Count(got, "level=WARN") != 1 || strings.Count(got, "level=INFO") != 1 || !strings.Contains(got, "connection refused") {
			t.Errorf("got %s", got)
		}
	})
}

func TestWhatAProcessMissedItDoesNotMakeUpFor(t *testing.T) {
	now := time.Now()
	for _, test := range []struct {
		name string
		late time.Duration // the first of 20 slots, 10 ms apart
		want int           // that are used at once
	}{
		{"in time it uses one", 0, 1},
		{"a little late it uses what is due", 50 * time.Millisecond, 6},
		{"after a pause it uses what is not too old", 150 * time.Millisecond, 11},
		{"after a long pause it uses none", time.Second, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSchedule(100, 1, now)
			for i := range 20 {
				s.add(now.Add(-test.late + time.Duration(i)*10*time.Millisecond))
			}
			got := 0
			for _, ok := s.due(now); ok; _, ok = s.due(now) {
				got++
			}
			if got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}
