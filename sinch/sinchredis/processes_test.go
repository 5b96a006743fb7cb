package sinchredis

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/logging"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// processSocket names the variable that makes this program one of the processes
// that the tests in this file start, with the socket of its Redis.
const processSocket = "SINCHREDIS_TEST_SOCKET"

const (
	fleetProcesses = 4
	fleetRate      = 200
	fleetShare     = 1. / fleetProcesses
)

func TestMain(m *testing.M) {
	logging.Disable() // go-redis says of every connection that it does not have
	if os.Getenv(processSocket) != "" {
		if err := runProcess(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// runProcess calls the server in SINCHREDIS_TEST_URL as fast as the limiter lets
// it, until its standard input ends. It prints each slot that it uses, and those
// that Redis gives it.
func runProcess() error {
	client := redis.NewClient((&server{socket: os.Getenv(processSocket)}).options())
	defer client.Close()
	limiter, err := NewLimiter(client, "project", fleetRate, WithShare(fleetShare), WithLogger(slog.New(slog.NewTextHandler(os.Stderr, nil))))
	if err != nil {
		return err
	}
	out := &journal{}
	reserve := limiter.reserve
	limiter.reserve = func(ctx context.Context, count int) (grant, error) {
		asked := time.Now()
		granted, err := reserve(ctx, count)
		if err == nil {
			out.printf("granted %d %d\n", granted.count, granted.first)
		}
		if took := time.Since(asked); took > stall || errors.Is(err, context.DeadlineExceeded) {
			out.printf("slow 1 %d\n", time.Now().UnixNano())
		}
		return granted, err
	}
	go out.watch()
	token := sinch.TokenFunc(func(context.Context) (string, time.Time, error) { return "token", time.Now().Add(time.Hour), nil })
	caller, err := sinch.NewClient("project", sinch.RegionEU, token,
		sinch.WithBaseURL(conversation.API, os.Getenv("SINCHREDIS_TEST_URL")), sinch.WithLimiter(used{limiter, out}))
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		_, _ = os.Stdin.Read(make([]byte, 1))
		cancel()
	}()
	var callers sync.WaitGroup
	for range 32 {
		callers.Go(func() {
			for ctx.Err() == nil {
				if _, err := caller.Apps.ListApps(ctx); err != nil && ctx.Err() == nil {
					fmt.Fprintln(os.Stderr, err)
				}
			}
		})
	}
	callers.Wait()
	return nil
}

// journal prints lines of several goroutines.
type journal struct{ mu sync.Mutex }

func (j *journal) printf(format string, args ...any) {
	j.mu.Lock()
	defer j.mu.Unlock()
	fmt.Printf(format, args...)
}

// stall is how late a process may be for what it does to be judged.
const stall = 100 * time.Millisecond

// watch prints when the machine was too busy to let the process run.
func (j *journal) watch() {
	for last := time.Now(); ; last = time.Now() {
		time.Sleep(stall / 5)
		if time.Since(last) > stall {
			j.printf("stalled 1 %d\n", time.Now().UnixNano())
		}
	}
}

// used is the limiter of a process, which prints the slots.
type used struct {
	limiter *Limiter
	out     *journal
}

func (u used) Wait(ctx context.Context) error {
	slot, err := u.limiter.wait(ctx)
	if err == nil {
		u.out.printf("used 1 %d\n", slot.UnixNano())
	}
	return err
}

// run is what happened while processes shared a rate. The times are since 1970,
// by the clock of the machine, which is also that of Redis.
type run struct {
	begun chan struct{} // closes with the first slot

	mu                                   sync.Mutex
	granted, used, served, stalled, slow []time.Duration
}

// receive is the server.
func (r *run) receive(w http.ResponseWriter, _ *http.Request) {
	now := time.Duration(time.Now().UnixNano())
	r.mu.Lock()
	r.served = append(r.served, now)
	r.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write([]byte(`{"apps":[]}`))
}

// read takes in what a process prints.
func (r *run) read(t *testing.T, lines *bufio.Scanner) {
	for lines.Scan() {
		var what string
		var count int
		var at time.Duration
		if _, err := fmt.Sscan(lines.Text(), &what, &count, &at); err != nil {
			t.Errorf("%q: %v", lines.Text(), err)
		}
		r.mu.Lock()
		switch what {
		case "stalled":
			r.stalled = append(r.stalled, at)
		case "slow":
			r.slow = append(r.slow, at)
		case "used":
			if r.used == nil {
				close(r.begun)
			}
			r.used = append(r.used, at)
		default:
			for i := range count {
				r.granted = append(r.granted, at+time.Duration(i)*time.Second/fleetRate)
			}
		}
		r.mu.Unlock()
	}
}

// share runs the processes for as long as meanwhile takes, from the first slot.
func share(t *testing.T, redis *server, meanwhile func()) *run {
	t.Helper()
	r := &run{begun: make(chan struct{})}
	service := httptest.NewServer(http.HandlerFunc(r.receive))
	defer service.Close()
	var ended sync.WaitGroup
	var stops []func()
	for range fleetProcesses {
		command := exec.Command(os.Args[0])
		command.Env = append(os.Environ(), processSocket+"="+redis.socket, "SINCHREDIS_TEST_URL="+service.URL)
		command.Stderr = os.Stderr
		in, err := command.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := command.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		stops = append(stops, func() { in.Close() })
		ended.Go(func() {
			r.read(t, bufio.NewScanner(out))
			if err := command.Wait(); err != nil {
				t.Errorf("a process: %v", err)
			}
		})
	}
	<-r.begun
	meanwhile()
	for _, stop := range stops {
		stop()
	}
	ended.Wait()
	return r
}

// judged reports whether nothing of what happened late did so shortly before or
// in a second: a machine that is too busy says nothing of a limiter.
func judged(begin time.Duration, second int, late ...[]time.Duration) bool {
	from, to := begin+time.Duration(second-3)*time.Second, begin+time.Duration(second+2)*time.Second
	return !slices.ContainsFunc(slices.Concat(late...), func(at time.Duration) bool { return at >= from && at < to })
}

// eachSecond counts the times in each of the seconds after begin.
func eachSecond(times []time.Duration, begin time.Duration, seconds int) []int {
	counts := make([]int, seconds)
	for _, at := range times {
		if second := int(math.Floor((at - begin).Seconds())); second >= 0 && second < seconds {
			counts[second]++
		}
	}
	return counts
}

// sum adds counts.
func sum(counts []int) (total int) {
	for _, count := range counts {
		total += count
	}
	return total
}

func TestFourProcessesShareARate(t *testing.T) {
	const seconds = 20
	r := share(t, startServer(t), func() { time.Sleep(seconds*time.Second + time.Second/2) })
	begin := slices.Min(r.granted)
	granted, used, served := eachSecond(r.granted, begin, seconds), eachSecond(r.used, begin, seconds), eachSecond(r.served, begin, seconds)
	t.Logf("in each second\nRedis gave      %v\nprocesses used  %v\nthe server got  %v\n%d times a process stood still, %d times Redis was slow or away", granted, used, served, len(r.stalled), len(r.slow))
	// What Redis gave says what the limiters did. When requests then arrive, a
	// busy machine says as well, so that is judged as a whole.
	for second, count := range granted[2:] {
		if few := count < fleetRate*98/100 && judged(begin, second+2, r.stalled, r.slow); few || count > fleetRate*102/100 {
			t.Errorf("in second %d Redis gave %d slots, want %d", second+2, count, fleetRate)
		}
	}
	for what, counts := range map[string][]int{"the processes used": used, "the server got": served} {
		few := sum(counts[2:]) < fleetRate*(seconds-2)*9/10 && len(r.stalled)+len(r.slow) == 0
		if total := sum(counts[2:]); few || total > fleetRate*(seconds-2)*102/100 {
			t.Errorf("%s %d in %d seconds, want %d", what, total, seconds-2, fleetRate*(seconds-2))
		}
	}
}

func TestFourProcessesWhoseRedisIsStoppedAndStarted(t *testing.T) {
	const seconds = 15
	redis := startServer(t)
	r := share(t, redis, func() {
		time.Sleep(4500 * time.Millisecond)
		redis.stop()
		time.Sleep(4 * time.Second)
		redis.start(t)
		time.Sleep(seconds*time.Second - 8*time.Second)
	})
	begin := slices.Min(r.used)
	granted, used, served := eachSecond(r.granted, begin, seconds), eachSecond(r.used, begin, seconds), eachSecond(r.served, begin, seconds)
	t.Logf("in each second\nRedis gave      %v\nprocesses used  %v\nthe server got  %v\n%d times a process stood still, %d times Redis was slow or away", granted, used, served, len(r.stalled), len(r.slow))
	for second, count := range used {
		if count < fleetRate*fleetShare && judged(begin, second, r.stalled) {
			t.Errorf("in second %d %d slots were used, less than the share of one process, %v", second, count, fleetRate*fleetShare)
		}
	}
	slices.Sort(r.used)
	most, first := 0, 0
	for last, at := range r.used {
		for at-r.used[first] >= time.Second {
			first++
		}
		most = max(most, last-first+1)
	}
	t.Logf("at most %d in any second", most)
	allowed := fleetRate * 104 / 100
	if len(r.stalled) > 0 {
		allowed = fleetRate * 110 / 100 // what a process noted late it also took late
	}
	if most > allowed {
		t.Errorf("%d slots in a second, want at most %d", most, fleetRate)
	}
	if count := granted[seconds-1]; count < fleetRate*98/100 && judged(begin, seconds-1, r.stalled, r.slow) {
		t.Errorf("in the last second Redis gave %d slots, want %d: it is not used again", count, fleetRate)
	}
}
