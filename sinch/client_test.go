package sinch_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestARequestIsBuiltFromItsOperation(t *testing.T) {
	operation := func(api, method, path string) *call.Operation {
		return &call.Operation{ID: "Op", API: api, Method: method, Path: path, Idempotent: true}
	}
	table := []struct {
		name    string
		request call.Request
		options []sinch.Option
		url     string
		body    string
	}{
		{"conversation", call.Request{Operation: operation("conversation", "GET", "/v1/a/{x}:b"), PathValues: []string{"1"}}, nil,
			"https://eu.conversation.api.sinch.com/v1/a/1:b", ""},
		{"template", call.Request{Operation: operation("template", "PUT", "/v2/a"), Body: map[string]int{"version": 3}}, nil,
			"https://eu.template.api.sinch.com/v2/a", `{"version":3}`},
		{"batch with a body of a DELETE", call.Request{Operation: operation("batch", "DELETE", "/v1/a"), Body: struct{}{}}, nil,
			"https://eu.conversationbatch.api.sinch.com/v1/a", "{}"},
		{"values and query are escaped", call.Request{Operation: operation("conversation", "GET", "/v1/{x}"), PathValues: []string{"ä b%+"}, Query: "q=%2B46"}, nil,
			"https://eu.conversation.api.sinch.com/v1/%C3%A4%20b%25+?q=%2B46", ""},
		{"a base URL with a path", call.Request{Operation: operation("conversation", "GET", "/v1/{x}"), PathValues: []string{"a b"}},
			[]sinch.Option{sinch.WithBaseURL("conversation", "https://proxy.example/a%2Fb/")},
			"https://proxy.example/a%2Fb/v1/a%20b", ""},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
				if got := request.Method + " " + request.URL.String(); got != row.request.Operation.Method+" "+row.url {
					t.Errorf("request %s, want %s", got, row.url)
				}
				sent, _ := io.ReadAll(request.Body)
				if request.GetBody != nil {
					again, err := request.GetBody()
					if repeated, _ := io.ReadAll(again); err != nil || string(repeated) != row.body {
						t.Errorf("the body is %q the second time, error %v", repeated, err)
					}
				} else if row.body != "" {
					t.Error("net/http cannot repeat what it could not send")
				}
				if string(sent) != row.body || request.ContentLength != int64(len(row.body)) {
					t.Errorf("body %q of length %d, want %q", sent, request.ContentLength, row.body)
				}
				want := map[string]string{"Accept": "application/json", "Authorization": "Bearer " + accessToken, "Content-Type": "application/json",
					"User-Agent": fmt.Sprintf("sinch-conversation-go/%s (%s; %s/%s)", sinch.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)}
				if row.body == "" {
					want["Content-Type"] = ""
				}
				for name, value := range want {
					if got := request.Header.Get(name); got != value {
						t.Errorf("%s: %q, want %q", name, got, value)
					}
				}
				return answer(200, ""), nil
			}), row.options...)
			if err := client.Call(t.Context(), &row.request, nil); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestWhatCannotBeEncodedOrDecodedIsFoundBeforeAnythingIsSent(t *testing.T) {
	var missing *sendRequest
	var list *sendResponse
	var held fmt.Stringer = &stringer{}
	table := []struct {
		name     string
		body     any
		response any
		want     string // nothing if the call is all right
	}{
		{"a response by value", newSend(), sendResponse{}, "the response is a sinch_test.sendResponse or nil"},
		{"a map", newSend(), map[string]any{}, "the response is a map[string]interface {} or nil"},
		{"text", newSend(), "", "the response is a string or nil"},
		{"a function", newSend(), func() {}, "the response is a func() or nil"},
		{"a nil pointer", newSend(), list, "the response is a *sinch_test.sendResponse or nil"},
		{"a pointer to a channel", newSend(), new(chan int), "the response is a *chan int, which cannot hold JSON"},
		{"a pointer to a pointer to a function", newSend(), new(new(func() {})), "the response is a **func(), which cannot hold JSON"},
		{"a pointer to a complex number", newSend(), new(1i), "cannot hold JSON"},
		{"a pointer to a list of channels", newSend(), new([]chan int), "cannot hold JSON"},
		{"a pointer to a map of functions", newSend(), new(map[string][2]func()), "cannot hold JSON"},
		{"a pointer to an interface with methods that is nil", newSend(), new(fmt.Stringer), "the response is a *fmt.Stringer, which cannot hold JSON"},
		{"a body that is a nil pointer", missing, nil, "request body: a *sinch_test.sendRequest that is nil has no content"},
		{"a generated body that is a nil pointer", (*conversation.SendMessageRequest)(nil), nil, "request body: a *conversation.SendMessageRequest that is nil has no content"},
		{"a body that is null", json.RawMessage("null"), nil, "that is nil has no content"},
		{"a body that is a pointer to a nil pointer", &missing, nil, "request body: a **sinch_test.sendRequest that is nil has no content"},
		{"a body that is broken", json.RawMessage("{"), nil, "request body: "},

		{"no response", newSend(), nil, ""},
		{"a pointer to a struct", newSend(), &sendResponse{}, ""},
		{"a pointer to a pointer", newSend(), &list, ""},
		{"a pointer to a map", newSend(), &map[string]any{}, ""},
		{"a pointer to anything", newSend(), new(any), ""},
		{"a pointer to an interface with methods that holds a pointer", newSend(), &held, ""},
		{"a map of maps of the same type", newSend(), new(endless), ""},
		{"raw JSON", newSend(), &json.RawMessage{}, ""},
		{"an empty map", map[string]any{}, nil, ""},
		{"a nil map, which is an empty one", map[string]any(nil), nil, ""},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			server := &script{steps: []step{success}}
			err := newClient(t, server).Call(t.Context(), &call.Request{Operation: opSend, PathValues: []string{project}, Body: row.body}, row.response)
			failed, ok := errors.AsType[*sinch.Error](err)
			switch {
			case row.want == "" && (err != nil || len(server.attempts) != 1):
				t.Errorf("got %v after %d attempts", err, len(server.attempts))
			case row.want != "" && (!ok || failed.Attempts != 0 || len(server.attempts) != 0 || !strings.Contains(err.Error(), row.want)):
				t.Errorf("got %v after %d attempts, want %q after none", err, len(server.attempts), row.want)
			}
		})
	}
}

// endless is a type that could be taken apart for ever.
type endless map[string]endless

// stringer is a response with a method.
type stringer struct {
	ID string `json:"message_id"`
}

func (s *stringer) String() string { return s.ID }

func TestABadRequestIsRefusedBeforeItIsSent(t *testing.T) {
	get := func(path string, values ...string) *call.Request {
		return &call.Request{Operation: &call.Operation{ID: "Op", API: "conversation", Method: "GET", Path: path}, PathValues: values}
	}
	var response *http.Response
	table := []struct {
		name    string
		request *call.Request
		option  call.Option
		want    string
	}{
		{"no request", nil, nil, "sinch: the request names no operation"},
		{"no operation", &call.Request{}, nil, "sinch: the request names no operation"},
		{"an empty ID", get("/v1/{contact_id}", ""), nil, "sinch: Op: contact_id is empty"},
		{"a path traversal", get("/v1/{contact_id}", ".."), nil, `sinch: Op: contact_id is "..", which would change the path`},
		{"a relative path", get("v1"), nil, "sinch: Op: the operation's path is not an absolute path"},
		{"another API", &call.Request{Operation: &call.Operation{ID: "Op", API: "voice", Method: "GET", Path: "/"}}, nil, `sinch: Op: unknown API "voice": take the constant API of a package below gen`},
		{"another method", &call.Request{Operation: &call.Operation{ID: "Op", API: "batch", Method: "GE T", Path: "/"}}, nil, `sinch: Op: unknown HTTP method "GE T"`},
		{"a query that is not encoded", &call.Request{Operation: opGet, PathValues: []string{"a", "b"}, Query: "a=b c"}, nil, "sinch: Messages_GetMessage: the query is not encoded"},
		{"a body that is no JSON", &call.Request{Operation: opSend, PathValues: []string{"a"}, Body: make(chan int)}, nil, "sinch: Messages_SendMessage: request body: the value has no form in JSON"},
		{"a header parameter that is no text", &call.Request{Operation: opSend, PathValues: []string{"a"}, Header: []call.Header{{Name: "X-A", Value: "x\ny"}}}, nil, `sinch: Messages_SendMessage: header parameter: the value of X-A holds '\n'; a header is printable ASCII`},
		{"a header parameter that is the client's own", &call.Request{Operation: opSend, PathValues: []string{"a"}, Header: []call.Header{{Name: "authorization", Value: "x"}}}, nil, "sinch: Messages_SendMessage: header parameter: Authorization may not be set"},
		{"a foreign option", get("/"), foreignOption{}, "sinch: Op: call option of type sinch_test.foreignOption is not one of package sinch"},
		{"a nil option", get("/"), nil, ""},
		{"a reserved header", get("/"), sinch.CallHeader("authorization", "x"), "sinch: Op: CallHeader: Authorization may not be set"},
		{"a header that makes net/http repeat sends", get("/"), sinch.CallHeader("idempotency-key", "x"), "sinch: Op: CallHeader: Idempotency-Key may not be set"},
		{"its other spelling", get("/"), sinch.CallHeader("X-Idempotency-Key", "x"), "sinch: Op: CallHeader: X-Idempotency-Key may not be set"},
		{"a header that is none", get("/"), sinch.CallHeader("a b", "x"), `sinch: Op: CallHeader: "a b" is not the name of a header`},
		{"a header without a name", get("/"), sinch.CallHeader("", "x"), `sinch: Op: CallHeader: "" is not the name of a header`},
		{"a header value with a line break", get("/"), sinch.CallHeader("X-A", "x\r\ny"), `sinch: Op: CallHeader: the value of X-A holds '\r'; a header is printable ASCII`},
		{"a header value with a line end", get("/"), sinch.CallHeader("X-A", "x\n"), `sinch: Op: CallHeader: the value of X-A holds '\n'; a header is printable ASCII`},
		{"a header value with a blank at its end", get("/"), sinch.CallHeader("X-A", "x "), "sinch: Op: CallHeader: the value of X-A begins or ends with a blank"},
		{"a header value that is not ASCII", get("/"), sinch.CallHeader("X-A", "å"), "sinch: Op: CallHeader: the value of X-A holds 'å'; a header is printable ASCII"},
		{"a header value that is no text", get("/"), sinch.CallHeader("X-A", "a\xff"), "sinch: Op: CallHeader: the value of X-A holds '\ufffd'; a header is printable ASCII"},
		{"no time", get("/"), sinch.CallAttemptTimeout(0), "sinch: Op: CallAttemptTimeout: the timeout is 0s; less than 1ms leaves no time for an answer"},
		{"a time without a unit", get("/"), sinch.CallAttemptTimeout(30), "sinch: Op: CallAttemptTimeout: the timeout is 30ns; less than 1ms leaves no time for an answer"},
		{"a bad policy", get("/"), sinch.CallRetryPolicy(sinch.RetryPolicy{MaxRetries: -1}), "sinch: Op: CallRetryPolicy: MaxRetries is negative; use RetryNever for no retries"},
		{"no place for the response", get("/"), sinch.CallResponse(nil), "sinch: Op: CallResponse: the target is nil"},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			server := &script{steps: []step{success}}
			options := []call.Option{sinch.CallResponse(&response), row.option}
			if row.option == nil && row.want != "" {
				options = options[:1]
			}
			err := newClient(t, server).Call(t.Context(), row.request, nil, options...)
			if row.want == "" {
				row.want = "sinch: Op: a call option is nil"
			}
			if err == nil || err.Error() != row.want {
				t.Errorf("\n got %v\nwant %s", err, row.want)
			}
			if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.Attempts != 0 || len(server.attempts) != 0 {
				t.Errorf("%d requests were sent, error %#v", len(server.attempts), failed)
			}
		})
	}
}

type foreignOption struct{}

func (foreignOption) CallOption() {}

func TestAHeaderOfACallIsSent(t *testing.T) {
	var got http.Header
	client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
		got = request.Header
		return success(request)
	}))
	if err := client.Call(t.Context(), sendCall(), nil, sinch.CallHeader("x-trace", "7")); err != nil || got.Get("X-Trace") != "7" {
		t.Errorf("header %v, error %v", got, err)
	}
	asParameter := sendCall()
	asParameter.AddHeader("x-trace", 8)
	if err := client.Call(t.Context(), asParameter, nil); err != nil || got.Get("X-Trace") != "8" {
		t.Errorf("header %v, error %v", got, err)
	}
	if err := client.Call(t.Context(), sendCall(), nil); err != nil || got.Get("X-Trace") != "" {
		t.Errorf("the next call has the header as well: %v, error %v", got, err)
	}
}

func TestTheResponseOfACallCanBeCaptured(t *testing.T) {
	for _, code := range []int{200, 404} {
		server := roundTripper(body(code, sendAnswer))
		stale := &http.Response{StatusCode: 1}
		captured := stale
		err := newClient(t, server).Call(t.Context(), sendCall(), new(sendResponse), sinch.CallResponse(&captured))
		if (err == nil) != (code == 200) || captured == nil || captured.StatusCode != code || captured.Request != nil {
			t.Fatalf("captured %+v, error %v", captured, err)
		}
		if text, err := io.ReadAll(captured.Body); string(text) != sendAnswer || err != nil {
			t.Errorf("the body is %q, error %v", text, err)
		}
		if err := captured.Body.Close(); err != nil {
			t.Error(err)
		}
		newClient(t, roundTripper(fails(errRefused)), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever})).
			Call(t.Context(), sendCall(), nil, sinch.CallResponse(&captured))
		if captured != nil {
			t.Error("an old response was left in place")
		}
	}
}
