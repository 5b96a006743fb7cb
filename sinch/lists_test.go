package sinch_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// pageToken is a token that no error may show.
const pageToken = "page-token-5e1f"

// manyLists is a page of every list, with a token.
const manyLists = `{"next_page_token":"` + pageToken + `","apps":[{},{}],"audit_records":[{},{}],"contacts":[{},{}],"conversations":[{},{}],
	"conflicts":[{},{}],"events":[{},{}],"identities":[{},{}],"messages":[{},{}],"templates":[{},{}],"translations":[{},{}],"webhooks":[{},{}]}`

// lists calls the All… methods of all services, by their names. Every text they
// take, in the path or in the query, is the argument.
func lists(ctx context.Context, client *sinch.Client, argument string) map[string]reflect.Value {
	all := map[string]reflect.Value{}
	for _, holder := range []reflect.Value{reflect.ValueOf(client).Elem(), reflect.ValueOf(client.Services)} {
		for i := range holder.NumField() {
			field := holder.Type().Field(i)
			if !field.IsExported() || field.Type.Kind() != reflect.Pointer {
				continue
			}
			service := holder.Field(i)
			for j := range service.NumMethod() {
				name := field.Name + "." + service.Type().Method(j).Name
				if _, known := all[name]; known || !strings.Contains(name, ".All") {
					continue
				}
				method := service.Method(j)
				arguments := []reflect.Value{reflect.ValueOf(ctx)}
				for k := 1; k < method.Type().NumIn()-1; k++ {
					value := reflect.New(method.Type().In(k)).Elem()
					setTexts(value, argument)
					arguments = append(arguments, value)
				}
				for _, parameters := range listParameters {
					if listedBy(parameters) == strings.TrimPrefix(service.Type().Method(j).Name, "All") {
						value := reflect.New(reflect.TypeOf(parameters)).Elem()
						setTexts(value, argument)
						arguments = append(arguments, value)
					}
				}
				all[name] = method.Call(arguments)[0]
			}
		}
	}
	return all
}

// listParameters are the optional parameters of the lists.
var listParameters = []call.Parameters{
	conversation.GetConsentsParams{}, conversation.ListContactsParams{}, conversation.ListIdentityConflictsParams{},
	conversation.ListConversationsParams{}, conversation.ListRecentConversationsParams{}, conversation.ListEventsParams{},
	conversation.ListMessagesParams{}, template.ListTranslationsParams{},
}

// listedBy is what parameters are about, as the iterators are named.
func listedBy(parameters call.Parameters) string {
	name := strings.TrimSuffix(reflect.TypeOf(parameters).Name(), "Params")
	return strings.TrimPrefix(strings.TrimPrefix(name, "List"), "Get")
}

// setTexts sets a value, or those of its fields that are text, to text.
func setTexts(value reflect.Value, text string) {
	switch {
	case value.Kind() == reflect.String:
		value.SetString(text)
	case value.Kind() == reflect.Pointer && value.Type().Elem().Kind() == reflect.String:
		value.Set(reflect.New(value.Type().Elem()))
		value.Elem().SetString(text)
	case value.Kind() == reflect.Struct && strings.HasSuffix(value.Type().Name(), "Params"):
		for i := range value.NumField() {
			setTexts(value.Field(i), text)
		}
	}
}

func TestEveryErrorOfAListIsAnError(t *testing.T) {
	const all, paged = 14, 8
	for _, test := range []struct {
		name     string
		argument string
		answer   step
		cancel   bool // the context, with the first request
		want     error
		fail     int // so many lists
	}{
		{"the server refuses", "x", status(http.StatusForbidden), false, sinch.ErrPermissionDenied, all},
		{"the connection breaks", "x", connected(io.ErrUnexpectedEOF), false, io.ErrUnexpectedEOF, all},
		{"a value does not fit into the path or the query", phone + "\xff", success, false, nil, 11},
		{"a page token comes again", "x", pages(manyLists), false, nil, paged},
		{"the context ends during a page", "x", pages(manyLists), true, context.Canceled, all},
		{"the context ends between pages", "x", pages(`{"next_page_token":"` + pageToken + `"}`), true, context.Canceled, paged + 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			var cancel context.CancelFunc
			client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
				if test.cancel {
					cancel()
				}
				return test.answer(request)
			}), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
			names := lists(t.Context(), client, test.argument)
			var failing []string
			for name := range names {
				ctx, stop := context.WithCancel(t.Context())
				cancel = stop
				errs := failures(lists(ctx, client, test.argument)[name])
				stop()
				if len(errs) == 0 {
					continue
				}
				failing = append(failing, name)
				failed, ok := errors.AsType[*sinch.Error](errs[0])
				if len(errs) != 1 || !ok || failed.Operation == "" || test.want != nil && !errors.Is(errs[0], test.want) {
					t.Errorf("%s: the errors are %v, want one *sinch.Error that names the operation and is %v", name, errs, test.want)
					continue
				}
				for _, form := range forms(errs[0]) {
					if strings.Contains(form, pageToken) {
						t.Errorf("%s: the error shows a token: %s", name, form)
					}
				}
				checkSecrets(t, name, forms(errs[0])...)
			}
			if len(names) != all || len(failing) != test.fail {
				t.Errorf("%d of %d lists fail, want %d of %d: %q", len(failing), len(names), test.fail, all, failing)
			}
		})
	}
}

// pages answers with a page, and for the one list that is bare with that.
func pages(page string) step {
	return func(request *http.Request) (*http.Response, error) {
		if strings.Contains(request.URL.Host, "batch") {
			return answer(http.StatusOK, `[{},{}]`), nil
		}
		return answer(http.StatusOK, page), nil
	}
}

// failures ranges over a list and returns its errors.
func failures(list reflect.Value) []error {
	var errs []error
	for _, err := range list.Seq2() {
		if err, failed := err.Interface().(error); failed {
			errs = append(errs, err)
		}
	}
	return errs
}
