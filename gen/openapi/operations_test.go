package openapi_test

import (
	"context"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// callerFunc answers every call.
type callerFunc func(ctx context.Context, request *call.Request, response any) error

func (f callerFunc) Call(ctx context.Context, request *call.Request, response any, _ ...call.Option) error {
	return f(ctx, request, response)
}

// recorder notes the operation that was called last.
var (
	recorder = callerFunc(func(_ context.Context, request *call.Request, _ any) error {
		lastCalled = request.Operation.ID
		return nil
	})
	lastCalled string
)

// published returns the operations of a published document as "METHOD path",
// by their operationIds.
func published(t *testing.T, document []byte) map[string]string {
	t.Helper()
	operations := map[string]string{}
	for path, item := range load(t, document).Paths.Map() {
		for method, operation := range item.Operations() {
			operations[operation.OperationID] = method + " " + path
		}
	}
	return operations
}

func TestOperationsAreThoseOfThePublishedDocument(t *testing.T) {
	for _, p := range packages {
		generated := map[string]string{}
		for _, operation := range p.operations {
			generated[operation.ID] = operation.Method + " " + operation.Path
			if operation.API != p.name {
				t.Errorf("%s belongs to the API %q, want %q", operation.ID, operation.API, p.name)
			}
		}
		if want := published(t, p.published); !maps.Equal(generated, want) {
			t.Errorf("%s: generated are %v, published %v", p.name, generated, want)
		}
	}
}

// TestEveryOperationHasItsMethod calls every method of every service and
// compares the operations that are called with those of the document.
func TestEveryOperationHasItsMethod(t *testing.T) {
	for _, p := range packages {
		called := map[string]string{}
		services := reflect.ValueOf(p.services)
		for i := range services.NumField() {
			service := services.Field(i)
			for j := range service.NumMethod() {
				method := service.Type().Method(j)
				arguments := []reflect.Value{reflect.ValueOf(t.Context())}
				for k := 2; k < method.Type.NumIn()-1; k++ {
					arguments = append(arguments, reflect.Zero(method.Type.In(k)))
				}
				lastCalled = ""
				service.Method(j).Call(arguments)
				if strings.HasPrefix(method.Name, "All") {
					if lastCalled != "" {
						t.Errorf("%s calls before the iteration begins", method.Name)
					}
					continue
				}
				if earlier, ok := called[lastCalled]; ok {
					t.Errorf("%s and %s call the same operation", earlier, method.Name)
				}
				called[lastCalled] = method.Name
			}
		}
		for id := range published(t, p.published) {
			if want := id[strings.LastIndex(id, "_")+1:]; called[id] != want {
				t.Errorf("the method of %s is %q, want %q", id, called[id], want)
			}
		}
		if len(called) != len(p.operations) {
			t.Errorf("%s: %d methods call an operation, want %d", p.name, len(called), len(p.operations))
		}
	}
}

// TestWhatMakesSomethingAnswersWithItsID lists the operations that are not
// idempotent and answer with a body: without the member with the ID nobody could
// tell whether they were carried out.
func TestWhatMakesSomethingAnswersWithItsID(t *testing.T) {
	for _, p := range packages {
		answers := map[string]string{}
		for _, operation := range p.operations {
			answers[operation.ID] = operation.Answer
		}
		for _, item := range load(t, p.normalized).Paths.Map() {
			for _, operation := range item.Operations() {
				about := operation.Extensions["x-operation"].(map[string]any)
				id, idempotent := about["id"].(string), about["idempotent"].(bool)
				if _, answered := about["response"]; answered && !idempotent && answers[id] == "" {
					t.Errorf("%s: no rule tells which member of its answer is the ID", id)
				}
				if idempotent && answers[id] != "" {
					t.Errorf("%s only reads or may be repeated, but is said to make something", id)
				}
			}
		}
	}
}

func TestEveryOperationIsClassifiedAsIdempotentOrNot(t *testing.T) {
	for _, p := range packages {
		idempotent := map[string]bool{}
		for _, operation := range p.operations {
			idempotent[operation.ID] = operation.Idempotent
		}
		for path, item := range load(t, p.normalized).Paths.Map() {
			for method, operation := range item.Operations() {
				id := operation.Extensions["x-operation"].(map[string]any)["id"].(string)
				classified, ok := operation.Extensions["x-idempotent"].(bool)
				switch {
				case !ok && method != "POST":
					classified = true
				case !ok:
					t.Errorf("%s %s: say in api/%s.overlay.yaml with x-idempotent whether %s may be repeated", method, path, p.name, id)
				}
				if idempotent[id] != classified {
					t.Errorf("%s is generated as idempotent=%v", id, idempotent[id])
				}
			}
		}
	}
}

// TestEveryListHasAnIterator finds the lists of the documents by their answers:
// those with pages, and those whose name says so.
func TestEveryListHasAnIterator(t *testing.T) {
	found := 0
	for _, p := range packages {
		services := reflect.TypeOf(p.services)
		iterators := map[string]bool{}
		for i := range services.NumField() {
			for j := range services.Field(i).Type.NumMethod() {
				iterators[services.Field(i).Type.Method(j).Name] = true
			}
		}
		doc := load(t, p.normalized)
		for _, item := range doc.Paths.Map() {
			for _, operation := range item.Operations() {
				annotation := operation.Extensions["x-operation"].(map[string]any)
				name := annotation["method"].(string)
				response, _ := annotation["response"].(string)
				if response == "" {
					continue
				}
				answer := doc.Components.Schemas[response].Value
				_, paged := answer.Properties["next_page_token"]
				if !paged && !answer.Type.Is("array") && !strings.HasPrefix(name, "List") {
					continue
				}
				found++
				if want := "All" + strings.TrimPrefix(strings.TrimPrefix(name, "List"), "Get"); !iterators[want] {
					t.Errorf("%s has no iterator %s", name, want)
				}
			}
		}
	}
	if found < 13 {
		t.Errorf("only %d lists were found", found)
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
				return count(s.Conversations.AllRecentConversations(t.Context(), "app"))
			},
			want: []string{"app_id=app&page_size=10", "app_id=app&page_size=10&page_token=2", "app_id=app&page_size=10&page_token=3"},
		},
		{
			name: "with the page size given",
			iterate: func(s conversation.Services) (int, error) {
				return count(s.Conversations.AllRecentConversations(t.Context(), "app", conversation.ListRecentConversationsParams{PageSize: new(int32(50)), PageToken: new("3")}))
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
				if body, ok := request.Body.(*conversation.ListMessagesByChannelIdentityRequest); ok {
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
func nextOf(request *call.Request) string {
	token := string(request.Query)
	if body, ok := request.Body.(*conversation.ListMessagesByChannelIdentityRequest); ok && body.PageToken != nil {
		token = "page_token=" + *body.PageToken
	}
	switch {
	case strings.Contains(token, "page_token=3"):
		return ""
	case strings.Contains(token, "page_token=2"):
		return "3"
	}
	return "2"
}

// answerWith fills an answer with one element and a token.
func answerWith(response any, next string) {
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
