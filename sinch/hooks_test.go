package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// diary writes down what hooks are told, line by line.
type diary struct {
	mu    sync.Mutex
	lines []string
}

func (d *diary) add(format string, values ...any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lines = append(d.lines, fmt.Sprintf(format, values...))
}

func (d *diary) want(t *testing.T, lines ...string) {
	t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	if !slices.Equal(d.lines, lines) {
		t.Errorf("the hooks were told\n%s\nwant\n%s", strings.Join(d.lines, "\n"), strings.Join(lines, "\n"))
	}
}

// place is the key of where a context comes from.
type place struct{}

func inside(ctx context.Context, where string) context.Context {
	return context.WithValue(ctx, place{}, origin(ctx)+"/"+where)
}

func origin(ctx context.Context) string {
	where, _ := ctx.Value(place{}).(string)
	return where
}

func (d *diary) hooks() sinch.Hooks {
	return sinch.Hooks{
		Call: func(ctx context.Context, info sinch.CallInfo) (context.Context, func(sinch.CallResult)) {
			d.add("%s: call %s of %s", origin(ctx), info.Operation.ID, info.Server)
			return inside(ctx, "call"), func(result sinch.CallResult) {
				d.add("call ended: %d, %d attempts, budget empty %t, %v", result.StatusCode, result.Attempts, result.BudgetEmpty, result.Err)
			}
		},
		Attempt: func(ctx context.Context, info sinch.AttemptInfo) (context.Context, func(sinch.AttemptResult)) {
			d.add("%s: attempt %d of %s at %s", origin(ctx), info.Number, info.Operation.ID, info.Server)
			return inside(ctx, "attempt"), func(result sinch.AttemptResult) {
				d.add("attempt ended: %d, %v", result.StatusCode, result.Err)
			}
		},
		Token: func(ctx context.Context) (context.Context, func(error)) {
			d.add("%s: token", origin(ctx))
			return inside(ctx, "token"), func(err error) { d.add("token ended: %v", err) }
		},
	}
}

// server answers token requests, and the calls with one step each. It writes
// down with which contexts they arrive.
func (d *diary) server(steps ...step) http.RoundTripper {
	calls := &script{steps: steps}
	return roundTripper(func(request *http.Request) (*http.Response, error) {
		d.add("%s: sent", origin(request.Context()))
		if request.URL.Host == "auth.sinch.com" {
			return answer(http.StatusOK, `{"access_token":"`+accessToken+`","expires_in":3599}`), nil
		}
		return calls.RoundTrip(request)
	})
}

func TestHooksAreCalledAroundACallItsTokenAndEachAttempt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		told := &diary{}
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), told.server(status(503), success), sinch.WithHooks(told.hooks()))
		if err := client.Call(inside(t.Context(), "test"), sendCall(), nil); err != nil {
			t.Fatal(err)
		}
		told.want(t,
			"/test: call Messages_SendMessage of https://eu.conversation.api.sinch.com",
			"/test/call: token",
			"/test/call/token: attempt 1 of oauth2/token at https://auth.sinch.com",
			"/test/call/token/attempt: sent",
			"attempt ended: 200, <nil>",
			"token ended: <nil>",
			"/test/call: attempt 1 of Messages_SendMessage at https://eu.conversation.api.sinch.com",
			"/test/call/attempt: sent",
			"attempt ended: 503, <nil>",
			"/test/call: attempt 2 of Messages_SendMessage at https://eu.conversation.api.sinch.com",
			"/test/call/attempt: sent",
			"attempt ended: 200, <nil>",
			"call ended: 200, 2 attempts, budget empty false, <nil>",
		)
	})
}

func TestHooksLearnHowItEnded(t *testing.T) {
	spent := []sinch.Option{sinch.WithRetryBudget(5), sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetries: 5})}
	for _, test := range []struct {
		name    string
		request *call.Request
		steps   []step
		options []sinch.Option
		want    []string // of the lines that tell of an end
	}{
		{"a status that is never repeated", sendCall(), []step{status(400)}, nil, []string{
			"attempt ended: 400, <nil>",
			"call ended: 400, 1 attempts, budget empty false, sinch: Messages_SendMessage: 400 Bad Request (BAD_LUCK): Error.Message says why",
		}},
		{"no connection", sendCall(), []step{unconnected(errors.New("no route")), success}, nil, []string{
			"attempt ended: 0, no route",
			"attempt ended: 200, <nil>",
			"call ended: 200, 2 attempts, budget empty false, <nil>",
		}},
		{"half an answer", sendCall(), []step{cut(200)}, nil, []string{
			"attempt ended: 200, unexpected EOF",
			"call ended: 200, 1 attempts, budget empty false, <nil>", // nobody wants the body
		}},
		{"a token that is no longer accepted", getCall(), []step{success, status(401, "WWW-Authenticate", "expired"), success}, nil, []string{
			"attempt ended: 200, <nil>",
			"call ended: 200, 1 attempts, budget empty false, <nil>",
			"attempt ended: 401, <nil>",
			"attempt ended: 200, <nil>",
			"call ended: 200, 1 attempts, budget empty false, <nil>",
		}},
		{"a budget that is used up", sendCall(), []step{status(503)}, spent, []string{
			"attempt ended: 503, <nil>",
			"attempt ended: 503, <nil>",
			"call ended: 503, 2 attempts, budget empty true, sinch: Messages_SendMessage: 503 Service Unavailable (BAD_LUCK) after 2 attempts; not repeated, since the retry budget of the client is used up",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				told := &diary{}
				client := newClient(t, &script{steps: test.steps}, append(test.options, sinch.WithHooks(told.hooks()))...)
				var got []string
				for range strings.Count(strings.Join(test.want, "\n"), "call ended") {
					_ = client.Call(t.Context(), test.request, nil) // the hook is told
				}
				for _, line := range told.lines {
					if strings.HasPrefix(line, "attempt ended") || strings.HasPrefix(line, "call ended") {
						got = append(got, line)
					}
				}
				if !slices.Equal(got, test.want) {
					t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
				}
			})
		})
	}
}

func TestACallThatIsRefusedBeforeAnythingIsSentIsNotObserved(t *testing.T) {
	told := &diary{}
	client := newClient(t, &script{steps: []step{success}}, sinch.WithHooks(told.hooks()))
	done, cancel := context.WithCancel(t.Context())
	cancel()
	for _, ctx := range []context.Context{nil, done} {
		if err := client.Call(ctx, sendCall(), nil); err == nil {
			t.Error("the call is carried out")
		}
	}
	if err := client.Call(t.Context(), nil, nil); err == nil {
		t.Error("the call is carried out")
	}
	told.want(t)
}

func TestTheHookOfATokenLearnsWhyThereIsNone(t *testing.T) {
	for _, test := range []struct {
		name string
		from sinch.TokenFunc
		want string
	}{
		{"the function fails", func(context.Context) (string, time.Time, error) { return "", time.Time{}, errors.New("no vault") }, "token ended: no vault"},
		{"what it returns is none", func(context.Context) (string, time.Time, error) { return "a b", time.Time{}, nil }, "token ended: the access token has a space in it or a character that is not ASCII; pass it alone, without a scheme"},
		{"it panics", func(context.Context) (string, time.Time, error) { panic("vault") }, "token ended: the token function did not return"},
		{"all is well", fixedToken, "token ended: <nil>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			told := &diary{}
			client := newClientWith(t, test.from, roundTripper(success), sinch.WithHooks(sinch.Hooks{Token: told.hooks().Token}))
			_ = client.Call(t.Context(), sendCall(), nil) // the hook is told
			told.want(t, ": token", test.want)
		})
	}
}

// The first call that needs a token gives up; others wait for the same token.
func TestTheContextOfATokenDoesNotEndWithTheCall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended := make(chan error, 1)
		client := newClientWith(t, sinch.TokenFunc(func(ctx context.Context) (string, time.Time, error) {
			time.Sleep(time.Second)
			ended <- ctx.Err()
			return fixedToken(ctx)
		}), roundTripper(success), sinch.WithHooks((&diary{}).hooks()))
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		if err := client.Call(ctx, sendCall(), nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
		if err := <-ended; err != nil {
			t.Errorf("the context of the fetch ended: %v", err)
		}
	})
}

func TestAHookMayReturnNothing(t *testing.T) {
	client := newClientWith(t, sinch.AccessKey(keyID, keySecret), (&diary{}).server(success), sinch.WithHooks(sinch.Hooks{
		Call:    func(context.Context, sinch.CallInfo) (context.Context, func(sinch.CallResult)) { return nil, nil },
		Attempt: func(context.Context, sinch.AttemptInfo) (context.Context, func(sinch.AttemptResult)) { return nil, nil },
		Token:   func(context.Context) (context.Context, func(error)) { return nil, nil },
	}))
	if err := client.Call(t.Context(), sendCall(), nil); err != nil {
		t.Error(err)
	}
}

// TestAHookFindsTheCauseOfAFailure with [errors.Is], of an attempt as of the call.
func TestAHookFindsTheCauseOfAFailure(t *testing.T) {
	var told []error
	hooks := sinch.Hooks{
		Call: func(ctx context.Context, _ sinch.CallInfo) (context.Context, func(sinch.CallResult)) {
			return ctx, func(result sinch.CallResult) { told = append(told, result.Err) }
		},
		Attempt: func(ctx context.Context, _ sinch.AttemptInfo) (context.Context, func(sinch.AttemptResult)) {
			return ctx, func(result sinch.AttemptResult) { told = append(told, result.Err) }
		},
	}
	client := newClient(t, roundTripper(fails(errLost)), sinch.WithHooks(hooks))
	_ = client.Call(t.Context(), sendCall(), nil)
	if len(told) != 2 || !errors.Is(told[0], errLost) || !errors.Is(told[1], errLost) {
		t.Errorf("the hooks were told %v", told)
	}
}

// TestALimiterOrATokenThatFailsLeavesTheLastAnswer: there was no attempt after
// it, and the error is about it.
func TestALimiterOrATokenThatFailsLeavesTheLastAnswer(t *testing.T) {
	expired := status(http.StatusUnauthorized, "WWW-Authenticate", `Bearer error="invalid_token", error_description="expired"`)
	for _, test := range []struct {
		name  string
		steps []step
		turns int // that the limiter gives, and the token function
		want  int
	}{
		{"no turn for the first attempt", []step{success}, 0, 0},
		{"no turn for the second attempt", []step{status(http.StatusServiceUnavailable)}, 1, http.StatusServiceUnavailable},
		{"no other token", []step{expired}, 1, http.StatusUnauthorized},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				turns, tokens, result := 0, 0, sinch.CallResult{}
				limiter := limiterFunc(func(context.Context) error {
					if turns++; turns > test.turns {
						return errors.New("no turn")
					}
					return nil
				})
				token := sinch.TokenFunc(func(ctx context.Context) (string, time.Time, error) {
					if tokens++; tokens > 1 {
						return "", time.Time{}, errors.New("no token")
					}
					return fixedToken(ctx)
				})
				client := newClientWith(t, token, &script{steps: test.steps}, sinch.WithLimiter(limiter),
					sinch.WithHooks(sinch.Hooks{Call: func(ctx context.Context, _ sinch.CallInfo) (context.Context, func(sinch.CallResult)) {
						return ctx, func(ended sinch.CallResult) { result = ended }
					}}))
				var response *http.Response
				if err := client.Call(t.Context(), sendCall(), nil, sinch.CallResponse(&response)); err == nil {
					t.Error("no error")
				}
				got := 0
				if response != nil {
					got = response.StatusCode
				}
				if result.StatusCode != test.want || got != test.want {
					t.Errorf("the hook is told status %d, the response has %d, want %d", result.StatusCode, got, test.want)
				}
			})
		})
	}
}
