package frameworks

import (
	"context"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/labstack/echo/v4"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// limit is what a body may have in these tests, which leaves room for
// everything but the huge one.
const limit = 64 << 10

// receivers returns what takes callbacks, in every way that there is to mount
// the handler or to call the functions of the package. All call the same
// handlers.
func receivers(t *testing.T, secrets []string, handlers webhook.Handlers) map[string]http.Handler {
	t.Helper()
	options := func() []webhook.Option {
		return []webhook.Option{webhook.WithBodyLimit(limit), webhook.WithNonceStore(new(webhook.MemoryNonces)),
			webhook.WithErrorHook(func(context.Context, error) {})}
	}
	handler := func() http.Handler {
		handler, err := webhook.NewHandler(secrets, handlers, options()...)
		if err != nil {
			t.Fatal(err)
		}
		return handler
	}
	return map[string]http.Handler{
		"net/http":                       handler(),
		"net/http, the functions":        httpFunctions(secrets, handlers, options()),
		"net/http, the middleware":       httpMiddleware(t, secrets, handlers, options()),
		"gin":                            ginHandler(handler()),
		"gin, the functions":             ginFunctions(secrets, handlers, options()),
		"echo":                           echoHandler(handler()),
		"echo, the functions":            echoFunctions(secrets, handlers, options()),
		"chi":                            chiHandler(handler()),
		"chi, the middleware":            chiMiddleware(t, secrets, handlers, options()),
		"Lambda":                         lambdaServer{secrets, handlers, options(), false},
		"Lambda with the body in base64": lambdaServer{secrets, handlers, options(), true},
	}
}

func httpFunctions(secrets []string, handlers webhook.Handlers, options []webhook.Option) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		event, err := webhook.ParseRequest(r, secrets, options...)
		if err == nil {
			err = event.Finish(r.Context(), handlers.Dispatch(r.Context(), event))
		}
		w.WriteHeader(webhook.Status(err))
	})
}

// behindMiddleware is a handler for bodies that are verified.
func behindMiddleware(handlers webhook.Handlers) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		event, err := webhook.Parse(body)
		if err == nil {
			err = handlers.Dispatch(r.Context(), event)
		}
		w.WriteHeader(webhook.Status(err))
	}
}

func newMiddleware(t *testing.T, secrets []string, options []webhook.Option) func(http.Handler) http.Handler {
	t.Helper()
	verified, err := webhook.Middleware(secrets, options...)
	if err != nil {
		t.Fatal(err)
	}
	return verified
}

func httpMiddleware(t *testing.T, secrets []string, handlers webhook.Handlers, options []webhook.Option) http.Handler {
	t.Helper()
	return newMiddleware(t, secrets, options)(behindMiddleware(handlers))
}

func ginHandler(handler http.Handler) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New()
	engine.POST("/sinch", gin.WrapH(handler))
	return engine
}

func ginFunctions(secrets []string, handlers webhook.Handlers, options []webhook.Option) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New()
	engine.POST("/sinch", func(c *gin.Context) {
		body, err := c.GetRawData()
		if err != nil {
			c.Status(http.StatusServiceUnavailable)
			return
		}
		ctx := c.Request.Context()
		event, err := webhook.ParseBody(ctx, c.Request.Header, body, secrets, options...)
		if err == nil {
			err = event.Finish(ctx, handlers.Dispatch(ctx, event))
		}
		c.Status(webhook.Status(err))
	})
	return engine
}

func echoHandler(handler http.Handler) http.Handler {
	server := echo.New()
	server.POST("/sinch", echo.WrapHandler(handler))
	return server
}

func echoFunctions(secrets []string, handlers webhook.Handlers, options []webhook.Option) http.Handler {
	server := echo.New()
	server.POST("/sinch", func(c echo.Context) error {
		ctx := c.Request().Context()
		event, err := webhook.ParseRequest(c.Request(), secrets, options...)
		if err == nil {
			err = event.Finish(ctx, handlers.Dispatch(ctx, event))
		}
		return c.NoContent(webhook.Status(err))
	})
	return server
}

func chiHandler(handler http.Handler) http.Handler {
	router := chi.NewRouter()
	router.Method(http.MethodPost, "/sinch", handler)
	return router
}

func chiMiddleware(t *testing.T, secrets []string, handlers webhook.Handlers, options []webhook.Option) http.Handler {
	t.Helper()
	router := chi.NewRouter()
	router.With(newMiddleware(t, secrets, options)).Post("/sinch", behindMiddleware(handlers))
	return router
}

// lambdaEvent has what AWS Lambda gives to a function behind a function URL or
// an HTTP API: the keys of the headers are in lower case.
type lambdaEvent struct {
	Headers         map[string]string
	Body            string
	IsBase64Encoded bool
}

// lambda is what a user writes.
func lambda(ctx context.Context, request lambdaEvent, secrets []string, handlers webhook.Handlers, options []webhook.Option) int {
	header := make(http.Header)
	for name, value := range request.Headers {
		header.Set(name, value)
	}
	body := []byte(request.Body)
	if request.IsBase64Encoded {
		var err error
		if body, err = base64.StdEncoding.DecodeString(request.Body); err != nil {
			return http.StatusServiceUnavailable
		}
	}
	event, err := webhook.ParseBody(ctx, header, body, secrets, options...)
	if err == nil {
		err = event.Finish(ctx, handlers.Dispatch(ctx, event))
	}
	return webhook.Status(err)
}

// lambdaServer does what AWS does around the function.
type lambdaServer struct {
	secrets  []string
	handlers webhook.Handlers
	options  []webhook.Option
	encode   bool
}

func (s lambdaServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	event := lambdaEvent{Headers: make(map[string]string), Body: string(body), IsBase64Encoded: s.encode}
	if s.encode {
		event.Body = base64.StdEncoding.EncodeToString(body)
	}
	for name, values := range r.Header {
		event.Headers[strings.ToLower(name)] = strings.Join(values, ",")
	}
	w.WriteHeader(lambda(r.Context(), event, s.secrets, s.handlers, s.options))
}

func TestCallbacksAreAnsweredAlikeEverywhere(t *testing.T) {
	calls, fail := 0, false
	handlers := webhook.Handlers{Other: func(context.Context, *webhook.Event) error {
		calls++
		if fail {
			return errors.New("failed")
		}
		return nil
	}}
	for name, receiver := range receivers(t, []string{secret, "new"}, handlers) {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(receiver)
			defer server.Close()
			for _, callback := range callbacks {
				calls = 0
				request := callback.request(t, server.URL+"/sinch")
				for i, want := range callback.answers {
					fail = want == http.StatusInternalServerError
					if got := post(t, server.Client(), request); got != want {
						t.Errorf("%s: answer %d is %d, want %d", callback.name, i+1, got, want)
					}
				}
				if calls != callback.calls {
					t.Errorf("%s: %d calls, want %d", callback.name, calls, callback.calls)
				}
			}
		})
	}
}

// post sends the request as if for the first time.
func post(t *testing.T, client *http.Client, request *http.Request) int {
	t.Helper()
	copied := request.Clone(t.Context())
	copied.Body, _ = request.GetBody()
	answer, err := client.Do(copied)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	return answer.StatusCode
}
