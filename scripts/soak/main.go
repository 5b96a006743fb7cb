// Command soak puts the client, the fake Sinch and the handler of callbacks
// under a steady load that goes wrong all the time, and looks for what is lost,
// what comes twice, and what grows:
//
//	go run ./scripts/soak -duration 1h -rate 50
//
// A quarter of the sends is refused, tokens live for twenty seconds, and
// connections are cut in both directions. The fake keeps all that it was sent,
// so it works in shifts: at the end of each the books are compared, and a new
// one takes over from it. The client and the handler stay the same.
//
// The exit status is 1 if something was lost, came twice or grew.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"time"
)

// shiftLength is that of a shift of the fake. The tokens of the one before are
// unknown to a new one, which a client mends once a minute at most.
const shiftLength = 70 * time.Second

func main() {
	duration := flag.Duration("duration", time.Hour, "how long it takes, the ends of shifts not counted")
	rate := flag.Int("rate", 50, "sends per second")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := soak(ctx, *duration, *rate)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

func soak(ctx context.Context, duration time.Duration, rate int) error {
	if rate < 1 || duration <= 0 {
		return errors.New("the rate and the duration have to be above 0")
	}
	s, err := newStage()
	if err != nil {
		return err
	}
	defer s.close()
	fmt.Printf("%s, %s for %v at %d sends per second\n\n%s\n", runtime.Version(), runtime.GOARCH, duration, rate, heading)
	var all []measured
	var total books
	var wrong error
	for left := duration; left > 0 && ctx.Err() == nil; left -= shiftLength {
		b, err := s.shift(ctx, min(left, shiftLength), rate)
		if err != nil {
			err = fmt.Errorf("shift %d: %w", len(all)+1, err)
			fmt.Println(err)
			wrong = errors.Join(wrong, err)
		}
		m := s.measure()
		all = append(all, m)
		fmt.Println(row(len(all), b, m))
		total.add(b)
	}
	fmt.Println(row(0, total, all[len(all)-1]))
	if wrong = errors.Join(wrong, flat(all), ctx.Err()); wrong == nil {
		fmt.Println("\nNothing was lost, nothing came twice, nothing grew.")
	}
	return wrong
}
