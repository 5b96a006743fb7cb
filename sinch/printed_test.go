package sinch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"log/slog"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// visible and hidden are values of somebody's program that have a T in them. fmt
// prints what is in unexported fields without asking its methods.
type (
	visible[T any] struct {
		Value   T
		Pointer *T
		List    []T
		Map     map[string]T
		Any     any
	}
	hidden[T any] struct {
		value   T
		pointer *T
		list    []T
		named   map[string]T
		any     any
	}
)

func show[T any](value T) visible[T] {
	return visible[T]{value, &value, []T{value}, map[string]T{"k": value}, value}
}

func hide[T any](value T) hidden[T] {
	return hidden[T]{value, &value, []T{value}, map[string]T{"k": value}, value}
}

// verbs are those that suit a value or not.
var verbs = []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%X", "%t", "%g"}

// forms are all the ways in which a value gets into a log or onto a screen, by
// itself and in a struct of the program.
func forms[T any](value T) []string {
	all := append(printed(value), marshalled(value)...)
	if err, ok := any(value).(error); ok {
		all = append(all, err.Error(), fmt.Errorf("wrapped: %w", err).Error(), errors.Join(err).Error())
	}
	return all
}

// printed are the forms that are not JSON of a struct of the program, and where
// the value may be asked how it wants to be printed.
func printed[T any](value T) []string {
	var text, structured bytes.Buffer
	options := &slog.HandlerOptions{Level: slog.LevelDebug}
	for _, held := range []any{value, &value} {
		slog.New(slog.NewTextHandler(&text, options)).Info("x", "value", held, slog.Group("g", slog.Any("v", held)))
		slog.New(slog.NewJSONHandler(&structured, options)).Info("x", "value", held, slog.Group("g", slog.Any("v", held)))
	}
	held := show(value)
	slog.New(slog.NewTextHandler(&text, options)).Info("x", "held", held, "list", []T{value})
	all := []string{text.String(), structured.String(), fmt.Sprint(value), fmt.Sprintln(held)}
	for _, verb := range verbs {
		for _, value := range []any{value, &value, held, &held, []T{value}, map[string]T{"k": value}} {
			all = append(all, fmt.Sprintf(verb, value))
		}
	}
	return all
}

// buried are the forms of a struct of the program that has the value in
// unexported fields.
func buried[T any](value T) []string {
	var text bytes.Buffer
	held := hide(value)
	slog.New(slog.NewTextHandler(&text, nil)).Info("x", "held", held)
	all := []string{text.String()}
	for _, verb := range append(verbs, "%p") { // under which fmt asks no method either
		all = append(all, fmt.Sprintf(verb, held), fmt.Sprintf(verb, &held))
	}
	return all
}

// marshalled are the forms that are JSON.
func marshalled[T any](value T) []string {
	var structured bytes.Buffer
	slog.New(slog.NewJSONHandler(&structured, nil)).Info("x", "held", show(value), "list", []T{value})
	single, _ := json.Marshal(value)
	held, _ := json.Marshal(show(value))
	return []string{structured.String(), string(single), string(held)}
}

// typeForms are the forms of one exported type.
type typeForms struct {
	printed, buried, marshalled []string
	// marshalledShows says why a form shows what the value is about, which then
	// has to be so. It is empty if it does not.
	marshalledShows string
}

func formsOf[T any](value T) typeForms {
	return typeForms{printed: printed(value), buried: buried(value), marshalled: marshalled(value)}
}

func TestNoExportedTypeShowsWhatItHolds(t *testing.T) {
	client := newClientWith(t, sinch.AccessKey(keyID, keySecret), roundTripper(func(request *http.Request) (*http.Response, error) {
		if request.URL.Host == "auth.sinch.com" {
			return answer(http.StatusOK, `{"access_token":"`+accessToken+`"}`), nil
		}
		return echo(http.StatusBadRequest)(request)
	}))
	failed, ok := errors.AsType[*sinch.Error](client.Call(t.Context(), sendCall(), nil)) // after which the client holds a token
	if !ok || !strings.Contains(failed.Message()+string(failed.Body())+failed.FieldViolations()[0].Description(), phone) {
		t.Fatalf("got %v", failed)
	}
	_, err := newClient(t, roundTripper(fails(quote(phone+messageText))), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever})).Apps.GetApp(t.Context(), "A")
	quoting, ok := errors.AsType[*sinch.Error](err)
	if _, is := errors.AsType[quote](err); !ok || !is {
		t.Fatalf("got %v", err)
	}
	results := map[bool]sinch.BatchResult{} // by whether the call failed
	for _, client := range []*sinch.Client{client, newClient(t, roundTripper(body(http.StatusOK, `{"batch_id":"B"}`)))} {
		people := slices.Values([]batch.RecipientAndParam{sinch.BatchRecipient(sms, phone, map[string]string{"name": messageText}), sinch.BatchContact(phone, nil)})
		for result := range client.Batch.SendAll(t.Context(), campaign(), people) {
			results[result.Err != nil] = result
		}
	}
	accepted, refused := results[false], results[true]
	if refused.Err == nil || accepted.Response == nil || accepted.Recipients()[0].Parameters["name"] != messageText || len(refused.Recipients()) != 2 {
		t.Fatalf("got %v and %v", accepted, refused)
	}
	var limiter sinch.Limiter = limiterFunc(func(context.Context) error { return nil })
	onRetry := func(context.Context, sinch.Retry) {}

	var hooked struct {
		call          sinch.CallInfo
		callResult    sinch.CallResult
		attempt       sinch.AttemptInfo
		attemptResult sinch.AttemptResult
	}
	hooks := sinch.Hooks{
		Call: func(ctx context.Context, info sinch.CallInfo) (context.Context, func(sinch.CallResult)) {
			hooked.call = info
			return ctx, func(result sinch.CallResult) { hooked.callResult = result }
		},
		Attempt: func(ctx context.Context, info sinch.AttemptInfo) (context.Context, func(sinch.AttemptResult)) {
			hooked.attempt = info
			return ctx, func(result sinch.AttemptResult) { hooked.attemptResult = result }
		},
	}
	if err := newClient(t, roundTripper(fails(quote(phone+messageText))), sinch.WithHooks(hooks), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever})).Call(t.Context(), sendCall(), nil); err == nil || hooked.attemptResult.Err == nil || hooked.callResult.Err == nil {
		t.Fatalf("got %v and %+v", err, hooked)
	}

	queued := func(f typeForms) typeForms {
		f.marshalledShows = "a queue has to keep all of a recipient"
		return f
	}

	table := map[string]typeForms{
		"AttemptInfo":     formsOf(hooked.attempt),
		"AttemptResult":   formsOf(hooked.attemptResult),
		"BatchResult":     formsOf(accepted),
		"BatchService":    formsOf(*client.Batch),
		"CallInfo":        formsOf(hooked.call),
		"CallResult":      formsOf(hooked.callResult),
		"CallOption":      formsOf(sinch.CallHeader("X-Phone", phone)),
		"Client":          formsOf(client),
		"ConsentsService": formsOf(*client.Consents),
		"Credentials":     formsOf(sinch.AccessKey(keyID, keySecret)),
		"Error":           formsOf(failed),
		"EventsService":   formsOf(*client.Events),
		"FieldViolation":  formsOf(failed.FieldViolations()[0]),
		"Hooks":           formsOf(hooks),
		"Limiter":         formsOf(limiter),
		"MessagesService": formsOf(*client.Messages),
		"Option":          formsOf(sinch.WithUserAgent(phone)),
		"Recipient":       queued(formsOf(sinch.To(sms, phone).Property("SMS_SENDER", messageText))),
		"Region":          formsOf(sinch.RegionEU),
		"Retry":           formsOf(sinch.Retry{Operation: "Op", Cause: failed}),
		"RetryInfo":       formsOf(sinch.RetryInfo{}),
		"RetryMode":       formsOf(sinch.RetrySafe),
		"RetryPolicy":     formsOf(sinch.RetryPolicy{OnRetry: onRetry}),
		"TokenFunc":       formsOf(sinch.TokenFunc(fixedToken)),

		"Client by value":         formsOf(*client),
		"Credentials, basic":      formsOf(sinch.BasicAuth(keyID, keySecret)),
		"Credentials, function":   formsOf(sinch.Credentials(sinch.TokenFunc(fixedToken))),
		"Recipient, a contact":    queued(formsOf(sinch.ToContact(phone))),
		"Recipient, nobody":       formsOf(sinch.Recipient{}),
		"BatchResult, by pointer": formsOf(&accepted),
		"BatchResult, failed":     formsOf(refused),
		"Error, by value":         formsOf(*failed),
		"Error, of a transport":   formsOf(quoting),
		"Error, by value, of one": formsOf(*quoting),
		"FieldViolation, of none": formsOf(sinch.FieldViolation{}),
		"BatchResult, of nothing": formsOf(sinch.BatchResult{}),
	}
	for name, forms := range table {
		checkSecrets(t, name+", printed", forms.printed...)
		checkSecrets(t, name+", in an unexported field", forms.buried...)
		checkForms(t, name+", marshalled", forms.marshalled, forms.marshalledShows)
	}
	for _, name := range exportedTypes(t) {
		if _, ok := table[name]; !ok {
			t.Errorf("%s is exported and not in the table", name)
		}
	}
}

// checkForms finds secrets in the forms, and where they are expected misses them.
func checkForms(t *testing.T, what string, forms []string, shows string) {
	t.Helper()
	if shows == "" {
		checkSecrets(t, what, forms...)
		return
	}
	for _, form := range forms {
		if strings.Contains(form, phone) || strings.Contains(form, messageText) {
			return
		}
	}
	t.Errorf("%s shows nothing, which it should: %s", what, shows)
}

// exportedTypes are the names of the exported types of the package.
func exportedTypes(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(gotoken.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			if spec, ok := node.(*ast.TypeSpec); ok && spec.Name.IsExported() {
				names = append(names, spec.Name.Name)
			}
			return true
		})
	}
	return names
}

// quote is an error that fmt prints wherever it stands.
type quote string

func (q quote) Error() string { return string(q) }

// limiterFunc is a limiter made of a function.
type limiterFunc func(context.Context) error

func (f limiterFunc) Wait(ctx context.Context) error { return f(ctx) }
