package sinch_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// secrets are what no printed form may hold, in the forms it may take.
var secrets = []string{
	keySecret, url.QueryEscape(keySecret), base64.StdEncoding.EncodeToString([]byte(keyID + ":" + keySecret)),
	base64.StdEncoding.EncodeToString([]byte(keyID + ":" + url.QueryEscape(keySecret))),
	accessToken, "Bearer", phone, strings.TrimPrefix(phone, "+"), url.PathEscape(phone), url.QueryEscape(phone), messageText,
}

func checkSecrets(t *testing.T, what string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		for _, secret := range secrets {
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q in %s", what, secret, text)
			}
		}
	}
}

func TestCredentialsAndClientsPrintNoSecret(t *testing.T) {
	for _, credentials := range []sinch.Credentials{sinch.AccessKey(keyID, keySecret), sinch.BasicAuth(keyID, keySecret), sinch.TokenFunc(fixedToken)} {
		client := newClientWith(t, credentials, roundTripper(body(200, `{"access_token":"`+accessToken+`"}`)))
		if err := client.Call(t.Context(), sendCall(), nil); err != nil { // after which it holds a token
			t.Fatal(err)
		}
		checkSecrets(t, fmt.Sprintf("%T", credentials), forms(credentials)...)
		checkSecrets(t, "the client", forms(client)...)
		checkSecrets(t, "the client by value", forms(*client)...)
	}
}

// echo is a server that repeats all it was sent, in the most unfortunate places.
func echo(code int) step {
	return func(request *http.Request) (*http.Response, error) {
		var sent []byte
		if request.Body != nil {
			sent, _ = io.ReadAll(request.Body)
		}
		all := fmt.Sprint(request.URL, " ", string(sent), " ", request.Header, " ", phone, " ", messageText, " ", keySecret)
		text, _ := json.Marshal(all)
		return answer(code, fmt.Sprintf(`{"error":{"code":%d,"status":%s,"message":%s,"details":[
			{"@type":"google.rpc.BadRequest","fieldViolations":[{"field":%s,"description":%s}]}, %s]}, "message_id":%s}`,
			code, text, text, text, text, text, text), "X-Echo", strings.ReplaceAll(all, "\n", " ")), nil
	}
}

func echoToken(code int) step {
	return func(request *http.Request) (*http.Response, error) {
		id, secret, _ := request.BasicAuth()
		decoded, _ := url.QueryUnescape(secret)
		all, _ := json.Marshal(fmt.Sprint(id, " ", secret, " ", decoded, " ", strings.TrimPrefix(request.Header.Get("Authorization"), "Basic ")))
		return answer(code, fmt.Sprintf(`{"error":%s,"error_description":%s,"error_hint":%s}`, all, all, all)), nil
	}
}

func TestNoFailingPathShowsASecret(t *testing.T) {
	quoting := fmt.Errorf("malformed HTTP response %q", phone+messageText+accessToken)
	table := []struct {
		name  string
		token step // answers token requests
		call  step // answers calls
	}{
		{"the token endpoint refuses", echoToken(401), success},
		{"the token endpoint is down", echoToken(503), success},
		{"the token endpoint answers 200 with an error", echoToken(200), success},
		{"the token endpoint cannot be reached", fails(errRefused), success},
		{"status 400", nil, echo(400)},
		{"status 401", nil, echo(401)},
		{"status 403", nil, echo(403)},
		{"status 404", nil, echo(404)},
		{"status 429", nil, echo(429)},
		{"status 500", nil, echo(500)},
		{"status 302", nil, status(302, "Location", "/"+phone)},
		{"status 302 to nowhere", nil, status(302, "Location", "::"+phone)},
		{"an answer that is a list", nil, body(200, `[{"text":"`+messageText+`"}]`)},
		{"an answer that is a text", nil, body(200, `"`+phone+messageText+`"`)},
		{"an answer that is a number", nil, body(200, `46701234567`)},
		{"an answer that is no JSON", nil, body(200, `<p>`+phone+messageText+`</p>`)},
		{"an answer that is cut off", nil, cut(200)},
		{"an answer that is too large", nil, body(200, strings.Repeat(phone, 1<<20))},
		{"nobody listens", nil, fails(errRefused)},
		{"the connection breaks", nil, connected(io.ErrUnexpectedEOF)},
		{"the transport quotes the answer", nil, connected(quoting)},
		{"the transport quotes the URL", nil, func(request *http.Request) (*http.Response, error) {
			return nil, &url.Error{Op: "Get", URL: request.URL.String(), Err: io.EOF}
		}},
		{"the transport quotes the header", nil, func(request *http.Request) (*http.Response, error) {
			return nil, fmt.Errorf("not sent: %v", request.Header)
		}},
		{"the transport quotes the header of the token request", func(request *http.Request) (*http.Response, error) {
			return nil, fmt.Errorf("not sent: %v", request.Header)
		}, success},
		{"the transport quotes the credentials", nil, func(request *http.Request) (*http.Response, error) {
			return nil, errors.New("not accepted: " + strings.ToLower(request.Header.Get("Authorization")[:7]) + request.Header.Get("Authorization")[7:])
		}},
		{"the transport quotes the token", nil, fails(errors.New("no right for " + accessToken + "."))},
		{"the transport quotes the request", nil, func(request *http.Request) (*http.Response, error) {
			dump, err := httputil.DumpRequestOut(request, true)
			return nil, errors.Join(fmt.Errorf("not sent:\n%s", dump), err)
		}},
		{"the attempt takes too long", nil, hangs},
	}
	number := &call.Request{Operation: opSend, PathValues: []string{project}, Body: json.Number(phone)}
	requests := []*call.Request{sendCall(), getCall(), number}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				for _, request := range requests {
					request := *request
					request.Query = call.Query("identity=" + url.QueryEscape(phone))
					checkFailure(t, row.token, row.call, &request)
				}
			})
		})
	}
}

// checkFailure makes a call fail and looks at all that is to be seen of it.
func checkFailure(t *testing.T, token, do step, request *call.Request) {
	t.Helper()
	var log bytes.Buffer
	handlers := []slog.Handler{
		slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}),
		slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}),
	}
	for _, handler := range handlers {
		var causes []string
		hook := func(_ context.Context, retry sinch.Retry) { causes = append(causes, forms(retry)...) }
		transport := roundTripper(func(request *http.Request) (*http.Response, error) {
			switch {
			case request.URL.Host != "auth.sinch.com":
				return do(request)
			case token != nil:
				return token(request)
			}
			return answer(200, `{"access_token":"`+accessToken+`","expires_in":3600}`), nil
		})
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), transport,
			sinch.WithLogger(slog.New(handler)), sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: hook}))
		var response struct {
			sendResponse
			Count int8 `json:"count"`
		}
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		err := client.Call(ctx, request, &response)
		cancel()
		failed, ok := errors.AsType[*sinch.Error](err)
		if !ok {
			t.Fatalf("%T is no *sinch.Error", err)
		}
		checkSecrets(t, "the error", forms(err)...)
		checkSecrets(t, "a copy of the error", forms(*failed)...)
		checkSecrets(t, "the hook", causes...)
		if failed.Operation != request.Operation.ID {
			t.Errorf("the error is about %q", failed.Operation)
		}
	}
	checkSecrets(t, "the log", log.String())
}
