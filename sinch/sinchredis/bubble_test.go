package sinchredis

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// fleet are processes in a bubble that share the rate of a model of Redis.
type fleet struct {
	redis    *model
	limiters []*Limiter
	began    time.Time

	mu   sync.Mutex
	used []time.Duration // since began
	by   map[int]int     // by process
}

func newFleet(processes, perSecond int, share float64, latency func() time.Duration) *fleet {
	f := &fleet{redis: &model{interval: time.Second / time.Duration(perSecond), latency: latency}, began: time.Now(), by: map[int]int{}}
	for range processes {
		f.limiters = append(f.limiters, newLimiter(f.redis.reserve, perSecond, &settings{share, slog.New(slog.DiscardHandler)}))
	}
	return f
}

// call has callers of a process wait for slots until ctx is done.
func (f *fleet) call(ctx context.Context, process, callers int) {
	for range callers {
		go func() {
			for f.limiters[process].Wait(ctx) == nil {
				f.mu.Lock()
				f.used = append(f.used, time.Since(f.began))
				f.by[process]++
				f.mu.Unlock()
			}
		}()
	}
}

// perSecond counts what was used in each second.
func (f *fleet) perSecond(seconds int) []int {
	counts := make([]int, seconds)
	for _, at := range f.used {
		if second := int(at / time.Second); second < seconds {
			counts[second]++
		}
	}
	return counts
}

// busiest is the most that was used in any second, whenever it begins.
func (f *fleet) busiest() (most int, begin time.Duration) {
	slices.Sort(f.used)
	first := 0
	for last, at := range f.used {
		for at-f.used[first] >= time.Second {
			first++
		}
		if count := last - first + 1; count > most {
			most, begin = count, f.used[first]
		}
	}
	return most, begin
}

// settle lets the answers arrive that are on their way.
func settle() {
	time.Sleep(time.Second)
	synctest.Wait()
}

func fixed(d time.Duration) func() time.Duration { return func() time.Duration { return d } }

func TestTheRateIsUsedAndKept(t *testing.T) {
	for _, test := range []struct {
		name      string
		processes int
		perSecond int
		callers   int
		latency   func() time.Duration
		most      int // in any second
	}{
		{"by one process", 1, 800, 100, nil, 800},
		{"by four", 4, 200, 50, fixed(time.Millisecond), 202},
		{"by ten", 10, 800, 50, fixed(time.Millisecond), 802},
		{"by forty with few callers", 40, 800, 50, fixed(time.Millisecond), 802},
		{"by a hundred", 100, 800, 20, fixed(time.Millisecond), 802},
		{"with a Redis 20 ms away", 1, 800, 400, fixed(20 * time.Millisecond), 802},
		{"with a Redis 100 ms away", 1, 800, 400, fixed(100 * time.Millisecond), 802},
		{"with a Redis whose answers take up to 100 ms", 4, 800, 400, func() time.Duration { return rand.N(100 * time.Millisecond) }, 920},
		{"of one per second", 2, 1, 3, fixed(time.Millisecond), 2},
		{"of seven per second", 2, 7, 30, fixed(time.Millisecond), 8},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := newFleet(test.processes, test.perSecond, 1/float64(test.processes), test.latency)
				ctx, cancel := context.WithTimeout(t.Context(), 7*time.Second)
				defer cancel()
				for process := range test.processes {
					f.call(ctx, process, test.callers)
				}
				<-ctx.Done()
				settle()
				counts := f.perSecond(7)
				t.Logf("%v; %d calls of Redis", counts, f.redis.calls.Load())
				for second, count := range counts[2:] {
					if float64(count) < 0.98*float64(test.perSecond) {
						t.Errorf("second %d: %d, want %d", second+2, count, test.perSecond)
					}
				}
				if most, at := f.busiest(); most > test.most {
					t.Errorf("%d in the second from %v, want at most %d", most, at, test.most)
				}
				for process := range test.processes {
					if part := len(f.used) / test.processes; f.by[process] < part*6/10 || f.by[process] > part*16/10+1 {
						t.Errorf("process %d had %d slots, its part is %d", process, f.by[process], part)
					}
				}
			})
		})
	}
}

func TestRedisGoesAndReturns(t *testing.T) {
	const perSecond, seconds = 200, 12
	for _, processes := range []int{1, 4, 10} {
		for name, change := range map[string]struct{ away, back func(*model) }{
			"stopped, and started without a memory": {(*model).stop, (*model).restart},
			"out of reach, and back as it was":      {(*model).stop, (*model).recover},
			"without an answer, and back as it was": {(*model).hang, (*model).recover},
			"without an answer, and a memory":       {(*model).hang, (*model).restart},
		} {
			t.Run(fmt.Sprintf("%d processes, %s", processes, name), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					share := 1 / float64(max(4, processes))
					f := newFleet(processes, perSecond, share, func() time.Duration { return rand.N(4 * time.Millisecond) })
					ctx, cancel := context.WithTimeout(t.Context(), seconds*time.Second)
					defer cancel()
					for process := range processes {
						f.call(ctx, process, 50)
					}
					time.Sleep(3*time.Second + rand.N(time.Second))
					change.away(f.redis)
					time.Sleep(2*time.Second + rand.N(2*time.Second))
					change.back(f.redis)
					<-ctx.Done()
					settle()
					counts := f.perSecond(seconds)
					t.Logf("%v; %d calls of Redis", counts, f.redis.calls.Load())
					allowed := perSecond * 102 / 100
					if processes > 4 {
						allowed = perSecond * 107 / 100 // in the second in which Redis goes
					}
					if most, at := f.busiest(); most > allowed {
						t.Errorf("%d in the second from %v, want at most %d", most, at, allowed)
					}
					for second, count := range counts {
						if fewest := 0.75 * perSecond * share * float64(processes); float64(count) < fewest {
							t.Errorf("second %d: %d, less than the shares", second, count)
						}
					}
					if count := counts[seconds-1]; count < perSecond*98/100 {
						t.Errorf("the last second: %d, want %d: Redis is not used again", count, perSecond)
					}
				})
			})
		}
	}
}

func TestProcessesThatWereIdleWhenRedisWent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFleet(4, 200, 0.25, fixed(time.Millisecond))
		ctx, cancel := context.WithTimeout(t.Context(), 8*time.Second)
		defer cancel()
		f.call(ctx, 0, 100)
		time.Sleep(3 * time.Second)
		f.redis.stop()
		for process := 1; process < 4; process++ {
			f.call(ctx, process, 100)
		}
		<-ctx.Done()
		settle()
		if most, at := f.busiest(); most > 204 {
			t.Errorf("%d in the second from %v, want at most 200; %v", most, at, f.perSecond(8))
		}
	})
}

func TestAProcessThatAloneLosesRedisTakesItsShareBesideTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFleet(4, 200, 0.25, fixed(time.Millisecond))
		f.limiters[0].reserve = func(context.Context, int) (grant, error) { return grant{}, errDown }
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		for process := range 4 {
			f.call(ctx, process, 50)
		}
		<-ctx.Done()
		settle()
		if most, at := f.busiest(); most > 252 {
			t.Errorf("%d in the second from %v, want the rate and a share, 250", most, at)
		}
		if f.by[0] < 9*50 || f.by[0] > 10*50+1 {
			t.Errorf("it had %d slots in 10 s, want its share, 50 per second", f.by[0])
		}
	})
}

func TestRedisClocksDiffer(t *testing.T) {
	for _, step := range []time.Duration{-time.Hour, -300 * time.Millisecond, 300 * time.Millisecond, time.Hour} {
		t.Run(step.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := newFleet(4, 200, 0.25, fixed(time.Millisecond))
				ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
				defer cancel()
				for process := range 4 {
					f.call(ctx, process, 50)
				}
				time.Sleep(4 * time.Second)
				f.redis.set(func() { f.redis.ahead = step }) // as that of another master
				<-ctx.Done()
				settle()
				counts := f.perSecond(10)
				t.Log(counts)
				// What was reserved by the old clock is used beside what the new
				// one gives: a queue of them, once.
				if most, at := f.busiest(); most > 200+200*45/100 {
					t.Errorf("%d in the second from %v", most, at)
				}
				for second, count := range counts {
					if count < 50 {
						t.Errorf("second %d: %d, less than a share", second, count)
					}
				}
				if counts[9] != 200 {
					t.Errorf("the last second: %d, want 200", counts[9])
				}
			})
		})
	}
}
