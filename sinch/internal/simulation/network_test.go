package simulation

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// connect returns both ends of a connection with a latency of a second.
func connect(t *testing.T, plan Plan) (client, server net.Conn) {
	t.Helper()
	plan.Latency = time.Second
	network := NewNetwork(&History{}, func(int) Plan { return plan })
	t.Cleanup(func() { network.Close() })
	accepted := make(chan net.Conn, 1)
	go func() {
		conn, _ := network.Accept()
		accepted <- conn
	}()
	client, err := network.DialContext(t.Context(), "tcp", "sinch.test:443")
	if err != nil {
		t.Fatal(err)
	}
	return client, <-accepted
}

// expect reads what is said to come, and then the error.
func expect(t *testing.T, conn net.Conn, want string, wantErr error) {
	t.Helper()
	data, err := io.ReadAll(conn)
	if err == nil {
		err = io.EOF
	}
	if string(data) != want || !errors.Is(err, wantErr) {
		t.Errorf("read %q and %v, want %q and %v", data, err, want, wantErr)
	}
}

func TestWhatIsWrittenArrivesLaterAndInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, server := connect(t, Plan{})
		start := time.Now()
		for _, text := range []string{"a", "b", "c"} {
			if _, err := client.Write([]byte(text)); err != nil {
				t.Fatal(err)
			}
		}
		client.Close()
		if took := time.Since(start); took != 0 {
			t.Errorf("a write took %v", took)
		}
		expect(t, server, "abc", io.EOF)
		if took := time.Since(start).Round(time.Millisecond); took != time.Second {
			t.Errorf("it arrived after %v", took)
		}
		if _, err := server.Write([]byte("d")); !errors.Is(err, syscall.EPIPE) {
			t.Errorf("a write to who has closed gives %v", err)
		}
	})
}

func TestFaultsOfADirection(t *testing.T) {
	for _, test := range []struct {
		fault   Fault
		arrives string
		ends    error // what both sides meet
		took    time.Duration
	}{
		{Fault{Kind: Intact}, "0123456789", os.ErrDeadlineExceeded, time.Hour},
		{Fault{Kind: Cut, After: 4}, "0123", io.EOF, 2 * time.Second},
		{Fault{Kind: Reset, After: 4}, "0123", syscall.ECONNRESET, time.Second},
		{Fault{Kind: Stall, After: 4}, "0123", os.ErrDeadlineExceeded, time.Hour},
		{Fault{Kind: Drip, After: 4, Pause: time.Minute}, "0123456789", os.ErrDeadlineExceeded, time.Hour},
	} {
		t.Run(test.fault.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				client, server := connect(t, Plan{ToServer: test.fault})
				start := time.Now()
				client.SetDeadline(start.Add(time.Hour))
				server.SetDeadline(start.Add(time.Hour))
				client.Write([]byte("0123456789"))
				expect(t, server, test.arrives, test.ends)
				expect(t, client, "", test.ends)
				if took := time.Since(start).Round(time.Second); took != test.took {
					t.Errorf("it took %v, want %v", took, test.took)
				}
			})
		})
	}
}

func TestADialThatFails(t *testing.T) {
	for dial, want := range map[Dial]error{Refused: syscall.ECONNREFUSED, Unanswered: os.ErrDeadlineExceeded} {
		t.Run(dial.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := NewNetwork(&History{}, func(int) Plan { return Plan{Latency: time.Second, Dial: dial} })
				defer network.Close()
				_, err := network.DialContext(t.Context(), "tcp", "sinch.test:443")
				if _, ok := errors.AsType[*net.OpError](err); !ok || !errors.Is(err, want) {
					t.Errorf("got %v, want %v", err, want)
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
				defer cancel()
				if _, err := network.DialContext(ctx, "tcp", "sinch.test:443"); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("the context ends it with %v", err)
				}
			})
		})
	}
}

func TestWhatIsWrittenArrivesInOrderInRealTime(t *testing.T) {
	network := NewNetwork(&History{}, func(int) Plan { return Plan{Latency: time.Microsecond} })
	defer network.Close()
	const writes = 1000
	go func() {
		conn, err := network.DialContext(t.Context(), "tcp", "sinch.test:443")
		if err != nil {
			t.Error(err)
			return
		}
		for i := range writes {
			conn.Write([]byte{byte(i)})
		}
		conn.Close()
	}()
	server, err := network.Accept()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(server)
	if err != nil || len(data) != writes {
		t.Fatalf("%d bytes and %v", len(data), err)
	}
	for i, got := range data {
		if got != byte(i) {
			t.Fatalf("byte %d is %d", i, got)
		}
	}
}
