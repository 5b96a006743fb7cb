package sinch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"reflect"
	"runtime"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// CallOption changes one call. The functions of this package whose names begin
// with Call return options.
type CallOption = call.Option

// Client calls the Sinch APIs for one project in one region. Its services are
// fields. Apps, Capability, Contacts, Conversations, ProjectSettings, Transcoding
// and Webhooks are those of the embedded [conversation.Services]:
//
//	contact, err := client.Contacts.GetContact(ctx, contactID)
//
//	for app, err := range client.Apps.AllApps(ctx) { … }
//
// A Client does not change after [NewClient] and is safe for concurrent use. The
// zero Client can do nothing: its Call fails, and its services are nil. Services
// come from a Client; their zero values cannot be used.
type Client struct {
	conversation.Services

	// Messages and Events are the generated services with a method for each
	// kind of message and event.
	Messages *MessagesService
	Events   *EventsService
	// Consents is the generated service, to which a consent list that nobody is
	// on yet is an empty one.
	Consents *ConsentsService

	// Templates manages the templates of the project, on a host of its own.
	Templates *template.TemplatesService
	// Batch sends one message to many recipients, on a host of its own.
	Batch *BatchService

	projectID string
	region    Region
	servers   servers
	settings  *settings
	exchange  *exchange
	chain     link
	basic     bool // the credentials are those of BasicAuth
}

// NewClient returns a client for a project, the region of its apps, and
// credentials. It opens no connection. The error names everything that is
// missing or wrong; an address and what the credentials hold are looked at last.
func NewClient(projectID string, region Region, credentials Credentials, options ...Option) (*Client, error) {
	client, err := newClient(projectID, region, credentials, options)
	if err != nil {
		return nil, fmt.Errorf("sinch: NewClient: %w", err)
	}
	return client, nil
}

// NewClientFromEnv returns a client for the project, access key and region in
// the environment variables SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET
// and SINCH_CONVERSATION_REGION. It names all variables that are missing or
// empty in one error; other errors are those of [NewClient].
//
// Where they are set, it takes the addresses in SINCH_TOKEN_URL,
// SINCH_CONVERSATION_URL, SINCH_TEMPLATE_URL and SINCH_BATCH_URL as
// [WithTokenURL] and [WithBaseURL] do: so the variables that the command
// sinch-fake prints lead to it. The options count for more than the environment.
func NewClientFromEnv(options ...Option) (*Client, error) {
	var missing []string
	env := func(name string) string {
		value := os.Getenv(name)
		if value == "" {
			missing = append(missing, name)
		}
		return value
	}
	project, id, secret := env("SINCH_PROJECT_ID"), env("SINCH_KEY_ID"), env("SINCH_KEY_SECRET")
	region := Region(env("SINCH_CONVERSATION_REGION"))
	if len(missing) > 0 {
		return nil, fmt.Errorf("sinch: NewClientFromEnv: not set: %s", strings.Join(missing, ", "))
	}
	var addresses []Option
	if address := os.Getenv("SINCH_TOKEN_URL"); address != "" {
		addresses = append(addresses, WithTokenURL(address))
	}
	for _, api := range [...]string{conversation.API, template.API, batch.API} {
		if address := os.Getenv("SINCH_" + strings.ToUpper(api) + "_URL"); address != "" {
			addresses = append(addresses, WithBaseURL(api, address))
		}
	}
	return NewClient(project, region, AccessKey(id, secret), append(addresses, options...)...)
}

func newClient(projectID string, region Region, credentials Credentials, options []Option) (*Client, error) {
	invalid := []error{checkProjectID(projectID), region.validate()}
	if credentials == nil {
		invalid = append(invalid, errors.New("credentials are nil"))
	}
	settings, err := newSettings(region, options, invalid)
	if err != nil {
		return nil, err
	}
	servers, err := parseServers(settings.servers, settings.insecureHTTP)
	if err != nil {
		return nil, err
	}
	if _, err := parseServer(settings.tokenURL, settings.insecureHTTP); err != nil {
		return nil, fmt.Errorf("token URL: %w", err)
	}
	exchange := newExchange(settings.httpClient, settings.userAgent)
	chain, err := newChain(settings, credentials, exchange)
	if err != nil {
		return nil, err
	}
	_, basic := credentials.(*basicKey)
	client := &Client{
		basic:     basic,
		projectID: projectID,
		region:    region,
		servers:   servers,
		settings:  settings,
		exchange:  exchange,
		chain:     chain,
	}
	client.Services = conversation.NewServices(projectID, client)
	client.Messages = &MessagesService{client.Services.Messages, client.Apps}
	client.Events = &EventsService{client.Services.Events}
	client.Consents = &ConsentsService{client.Services.Consents}
	client.Templates = template.NewServices(projectID, client).Templates
	client.Batch = &BatchService{batch.NewServices(projectID, client).Batch}
	return client, nil
}

// userAgent is how every request introduces itself, with what the application
// has to say in front.
func userAgent(application string) string {
	own := fmt.Sprintf("sinch-conversation-go/%s (%s; %s/%s)", Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if application == "" {
		return own
	}
	return application + " " + own
}

// checkProjectID refuses what would be another path.
func checkProjectID(projectID string) error {
	if projectID == "" {
		return errors.New("project ID is empty")
	}
	if err := checkText("project ID", projectID); err != nil {
		return err
	}
	for _, r := range projectID {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' {
			return fmt.Errorf("project ID holds %q; an ID has letters, digits and hyphens", r)
		}
	}
	return nil
}

// ProjectID returns the project that the client was made for.
func (c *Client) ProjectID() string {
	if c == nil {
		return ""
	}
	return c.projectID
}

// Region returns the region that the client was made for.
func (c *Client) Region() Region {
	if c == nil {
		return ""
	}
	return c.region
}

// Call sends the request of any operation, with the client's token, retries
// and limits, and decodes the answer into response, which is a pointer, or nil
// for an operation without an answer. What cannot be sent, and a response into
// which nothing can be decoded, is refused before anything is sent.
// The generated methods end here. It is also the way to an operation that this
// version does not know:
//
//	operation := &call.Operation{ID: "New_Thing", API: conversation.API, Method: "GET", Path: "/v1/projects/{project_id}/things/{id}", Idempotent: true}
//	err := client.Call(ctx, &call.Request{Operation: operation, PathValues: []string{client.ProjectID(), id}}, &thing)
//
// Options are those that begin with Call. Every error is an [*Error].
func (c *Client) Call(ctx context.Context, request *call.Request, response any, options ...call.Option) error {
	out, err := c.prepare(request, response, options)
	if err == nil {
		err = contextError(ctx)
	}
	if err != nil {
		return refused(out.operation.ID, err)
	}
	out.decodes = response != nil
	hook := c.settings.hooks.Call
	if hook == nil {
		return c.do(ctx, out, request, response)
	}
	ctx, end := begin(ctx, hook, CallInfo{Operation: out.operation, Server: out.server()})
	err = c.do(ctx, out, request, response)
	end(out.result(err))
	return err
}

// do sends a call and decodes the answer.
func (c *Client) do(ctx context.Context, out *outgoing, request *call.Request, response any) error {
	answer, err := c.chain.Do(ctx, out)
	if out.response != nil && out.answer != nil {
		*out.response = out.answer.replay()
	}
	if err != nil {
		return err
	}
	if !out.decodes || !answer.successful() { // a DELETE that meets a 404 has nothing to decode
		return nil
	}
	problems, err := call.Decode(answer.body, response)
	if err != nil {
		return out.unusable(answer, fmt.Errorf("the answer does not decode: %w", foreign{seal(err)}))
	}
	if err := checkAnswer(request, answer.body, problems); err != nil {
		return out.unusable(answer, err)
	}
	if problems != nil {
		journal{c.settings.logger}.misfit(ctx, out, problems)
	}
	return nil
}

// CloseIdleConnections closes the connections that are kept and not in use, if
// the transport can. Clients that share a transport share its connections.
func (c *Client) CloseIdleConnections() {
	if c == nil || c.exchange == nil {
		return
	}
	if closer, ok := c.exchange.transport.(interface{ CloseIdleConnections() }); ok {
		closer.CloseIdleConnections()
	}
}

// prepare makes a call out of a request. It does all that can fail without the
// network, and returns a call for its error to be named after in any case.
func (c *Client) prepare(request *call.Request, response any, options []call.Option) (*outgoing, error) {
	if request == nil || request.Operation == nil {
		return &outgoing{operation: &call.Operation{}}, errors.New("the request names no operation")
	}
	if c == nil || c.chain == nil {
		return &outgoing{operation: request.Operation}, errors.New("the client is nil or was not made by NewClient")
	}
	out := &outgoing{
		operation: request.Operation,
		region:    c.region,
		timeout:   c.settings.attemptTimeout,
		policy:    &c.settings.retry,
	}
	for _, header := range request.Header {
		if err := out.setHeader(header.Name, header.Value); err != nil {
			return out, fmt.Errorf("header parameter: %w", err)
		}
	}
	if err := out.apply(options); err != nil {
		return out, err
	}
	if err := checkMethod(request.Operation.Method); err != nil {
		return out, err
	}
	if c.basic && request.Operation.API == batch.API {
		return out, errors.New("the Batch API does not take basic authentication; use AccessKey or TokenFunc")
	}
	target, err := c.servers.target(request)
	if err != nil {
		return out, err
	}
	out.url = target
	if err := checkResponse(response); err != nil {
		return out, err
	}
	if request.Body != nil {
		if out.body, err = call.Encode(request.Body); err != nil {
			return out, fmt.Errorf("request body: %w", foreign{seal(err)})
		}
		if string(out.body) == "null" {
			return out, fmt.Errorf("request body: a %T that is nil has no content", request.Body)
		}
	}
	return out, nil
}

// contextError returns why nothing can be done in the context, or nil.
func contextError(ctx context.Context) error {
	if ctx == nil {
		return errors.New("the context is nil")
	}
	return ctx.Err()
}

// checkResponse refuses that into which no JSON can be decoded: after the call,
// when the message is sent, it is too late to find out.
func checkResponse(response any) error {
	if response == nil {
		return nil // there is nothing to decode
	}
	kind := reflect.TypeOf(response)
	if kind.Kind() != reflect.Pointer || holdsNil(response) {
		return fmt.Errorf("the response is a %T or nil, and has to be a pointer to something", response)
	}
	if _, ok := response.(interface{ UnmarshalJSON([]byte) error }); ok {
		return nil
	}
	for range 10 { // a type may have itself as its element
		switch kind.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			kind = kind.Elem()
			continue
		case reflect.Interface:
			if kind.NumMethod() == 0 || !reflect.ValueOf(response).Elem().IsZero() {
				return nil
			}
		case reflect.Chan, reflect.Func, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		default:
			return nil
		}
		return fmt.Errorf("the response is a %T, which cannot hold JSON", response)
	}
	return nil
}

// holdsNil reports whether an interface holds a nil pointer or function, and so is
// not nil itself. Only reflection can tell; nothing else in this module needs it.
func holdsNil(value any) bool {
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.Pointer, reflect.Func:
		return v.IsNil()
	}
	return false
}

func checkMethod(method string) error {
	switch method {
	case http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete:
		return nil
	}
	return fmt.Errorf("unknown HTTP method %q", method)
}
