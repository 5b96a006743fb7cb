package conversation_test

import (
	"context"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/api"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// callerFunc answers every call.
type callerFunc func(ctx context.Context, request *call.Request, response any) error

func (f callerFunc) Call(ctx context.Context, request *call.Request, response any, _ ...call.Option) error {
	return f(ctx, request, response)
}

// published returns the operations of api/conversation.yaml as "METHOD path",
// by their operationIds.
func published(t *testing.T) map[string]string {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(api.Conversation)
	if err != nil {
		t.Fatal(err)
	}
	operations := map[string]string{}
	for path, item := range doc.Paths.Map() {
		for method, operation := range item.Operations() {
			operations[operation.OperationID] = method + " " + path
		}
	}
	return operations
}

func TestOperationsAreThoseOfThePublishedDocument(t *testing.T) {
	generated := map[string]string{}
	for _, operation := range conversation.Operations() {
		generated[operation.ID] = operation.Method + " " + operation.Path
	}
	if want := published(t); !maps.Equal(generated, want) {
		t.Errorf("generated are %v, published %v", generated, want)
	}
}

// TestEveryOperationHasItsMethod calls every method of every service and
// compares the operations that are called with those of the document.
func TestEveryOperationHasItsMethod(t *testing.T) {
	called := map[string]string{}
	var last string
	services := reflect.ValueOf(conversation.NewServices("project", callerFunc(func(_ context.Context, request *call.Request, _ any) error {
		last = request.Operation.ID
		return nil
	})))
	for i := range services.NumField() {
		service := services.Field(i)
		for j := range service.NumMethod() {
			method := service.Type().Method(j)
			arguments := []reflect.Value{reflect.ValueOf(t.Context())}
			for k := 2; k < method.Type.NumIn()-1; k++ {
				arguments = append(arguments, reflect.Zero(method.Type.In(k)))
			}
			last = ""
			service.Method(j).Call(arguments)
			if strings.HasPrefix(method.Name, "All") {
				if last != "" {
					t.Errorf("%s calls before the iteration begins", method.Name)
				}
				continue
			}
			if earlier, ok := called[last]; ok {
				t.Errorf("%s and %s call the same operation", earlier, method.Name)
			}
			called[last] = method.Name
		}
	}
	for id := range published(t) {
		if want := id[strings.LastIndex(id, "_")+1:]; called[id] != want {
			t.Errorf("the method of %s is %q, want %q", id, called[id], want)
		}
	}
	if len(called) != 45 {
		t.Errorf("%d methods call an operation, want 45", len(called))
	}
}

func TestEveryOperationIsClassifiedAsIdempotentOrNot(t *testing.T) {
	idempotent := map[string]bool{}
	for _, operation := range conversation.Operations() {
		idempotent[operation.ID] = operation.Idempotent
	}
	for path, item := range document(t).Paths.Map() {
		for method, operation := range item.Operations() {
			id := operation.Extensions["x-operation"].(map[string]any)["id"].(string)
			classified, ok := operation.Extensions["x-idempotent"].(bool)
			if method != "POST" {
				classified = true
			} else if !ok {
				t.Errorf("%s %s: say in api/conversation.overlay.yaml with x-idempotent whether %s may be repeated", method, path, id)
			}
			if idempotent[id] != classified {
				t.Errorf("%s is generated as idempotent=%v", id, idempotent[id])
			}
		}
	}
}

// TestEveryListHasAnIterator finds the lists of the document by their answers:
// those with pages, and those whose name says so.
func TestEveryListHasAnIterator(t *testing.T) {
	services := reflect.TypeFor[conversation.Services]()
	iterators := map[string]bool{}
	for i := range services.NumField() {
		for j := range services.Field(i).Type.NumMethod() {
			iterators[services.Field(i).Type.Method(j).Name] = true
		}
	}
	var lists []string
	for _, item := range document(t).Paths.Map() {
		for _, operation := range item.Operations() {
			annotation := operation.Extensions["x-operation"].(map[string]any)
			name := annotation["method"].(string)
			response, _ := annotation["response"].(string)
			if response == "" {
				continue
			}
			_, paged := document(t).Components.Schemas[response].Value.Properties["next_page_token"]
			if !paged && !strings.HasPrefix(name, "List") {
				continue
			}
			lists = append(lists, name)
			if want := "All" + strings.TrimPrefix(strings.TrimPrefix(name, "List"), "Get"); !iterators[want] {
				t.Errorf("%s has no iterator %s", name, want)
			}
		}
	}
	slices.Sort(lists)
	if len(lists) < 10 {
		t.Errorf("only %q were found", lists)
	}
}

func TestIteratorsPageAsTheirOperationDoes(t *testing.T) {
	for _, test := range []struct {
		name    string
		iterate func(conversation.Services) (int, error)
		want    []string // the queries or bodies of the calls
	}{
		{
			name: "with the token in the query, the other parameters repeated",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Contacts.AllContacts(t.Context(), conversation.ListContactsParams{Identity: new("+46701234567")}))
			},
			want: []string{"identity=%2B46701234567", "page_token=2&identity=%2B46701234567", "page_token=3&identity=%2B46701234567"},
		},
		{
			name: "with the token in the body",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Messages.AllMessagesByChannelIdentity(t.Context(), conversation.ListMessagesByChannelIdentityRequest{AppID: new("app")}))
			},
			want: []string{"", "2", "3"},
		},
		{
			name: "from the token given",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Events.AllEvents(t.Context(), conversation.ListEventsParams{PageToken: new("2")}))
			},
			want: []string{"page_token=2", "page_token=3"},
		},
		{
			name: "always with a page size where the server answers nothing without one",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Conversations.AllRecentConversations(t.Context(), conversation.ListRecentConversationsParams{AppID: "app"}))
			},
			want: []string{"app_id=app&page_size=10", "app_id=app&page_size=10&page_token=2", "app_id=app&page_size=10&page_token=3"},
		},
		{
			name: "with the page size given",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Conversations.AllRecentConversations(t.Context(), conversation.ListRecentConversationsParams{AppID: "app", PageSize: new(int32(50)), PageToken: new("3")}))
			},
			want: []string{"app_id=app&page_size=50&page_token=3"},
		},
		{
			name: "once where the API has no pages",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Apps.AllApps(t.Context()))
			},
			want: []string{""},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			services := conversation.NewServices("project", callerFunc(func(_ context.Context, request *call.Request, response any) error {
				sent := string(request.Query)
				next := nextOf(request)
				if body, ok := request.Body.(conversation.ListMessagesByChannelIdentityRequest); ok {
					sent = ""
					if body.PageToken != nil {
						sent = *body.PageToken
					}
					if *body.AppID != "app" {
						t.Errorf("the app ID is %q", *body.AppID)
					}
				}
				got = append(got, sent)
				answerWith(response, next)
				return nil
			}))
			elements, err := test.iterate(services)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got, test.want) || elements != len(got) {
				t.Errorf("%d elements of the calls %q, want those of %q", elements, got, test.want)
			}
		})
	}
}

func TestIteratorsLeaveTheParametersOfTheCallerAlone(t *testing.T) {
	params := conversation.ListContactsParams{PageToken: new("2")}
	token := params.PageToken
	services := conversation.NewServices("project", callerFunc(func(_ context.Context, request *call.Request, response any) error {
		answerWith(response, nextOf(request))
		return nil
	}))
	contacts := services.Contacts.AllContacts(t.Context(), params)
	for range 2 {
		if elements, err := count(contacts); elements != 2 || err != nil {
			t.Errorf("%d elements, %v; want 2 each time", elements, err)
		}
	}
	if params.PageToken != token || *token != "2" {
		t.Errorf("the caller's token is %q", *params.PageToken)
	}
}

// count drains a list.
func count[T any](list iter.Seq2[T, error]) (elements int, err error) {
	for _, err := range list {
		if err != nil {
			return elements, err
		}
		elements++
	}
	return elements, nil
}

// nextOf is the token after that of the request: "", 2, 3 and no more.
func nextOf(request *call.Request) *string {
	token := string(request.Query)
	if body, ok := request.Body.(conversation.ListMessagesByChannelIdentityRequest); ok && body.PageToken != nil {
		token = "page_token=" + *body.PageToken
	}
	switch {
	case strings.Contains(token, "page_token=3"):
		return nil
	case strings.Contains(token, "page_token=2"):
		return new("3")
	}
	return new("2")
}

// answerWith fills an answer with one element and a token.
func answerWith(response any, next *string) {
	switch response := response.(type) {
	case *conversation.ListContactsResponse:
		response.Contacts, response.NextPageToken = make([]conversation.Contact, 1), next
	case *conversation.ListMessagesResponse:
		response.Messages, response.NextPageToken = make([]conversation.ConversationMessage, 1), next
	case *conversation.ListEventsResponse:
		response.Events, response.NextPageToken = make([]conversation.ConversationEvent, 1), next
	case *conversation.ListRecentConversationsResponse:
		response.Conversations, response.NextPageToken = make([]conversation.ConversationRecentMessage, 1), next
	case *conversation.ListAppsResponse:
		response.Apps = make([]conversation.AppResponse, 1)
	}
}

func TestGeneratedFilesSayThatTheyAre(t *testing.T) {
	files, err := filepath.Glob("*.gen.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "// Code generated ") {
			t.Errorf("%s does not begin with the mark of generated code", file)
		}
	}
}
