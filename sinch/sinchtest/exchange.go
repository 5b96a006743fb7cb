package sinchtest

import (
	stdjson "encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	jsonv1 "github.com/go-json-experiment/json/v1"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// maxBody bounds the body of a request, in bytes.
const maxBody = 1 << 20

// exchange is a request on its way to an answer.
type exchange struct {
	Request
	http     *http.Request
	document *document
	route    *operation        // nil: none
	values   map[string]string // in the path
	problem  *problem          // found before anything else
	attempts int               // of a send, with this one
}

// request is a request that passed all checks.
type request struct {
	*exchange
	params map[string]any // query parameters by name
	fields map[string]any // of the body, without nulls
}

// text returns the query parameter of that name, a required string.
func (r *request) text(name string) string {
	text, _ := r.params[name].(string)
	return text
}

// receiveRequest reads a request and finds its operation.
func (h *Handler) receiveRequest(w http.ResponseWriter, r *http.Request) *exchange {
	x := &exchange{http: r, Request: Request{
		Time:   time.Now(),
		Method: r.Method,
		Path:   r.URL.EscapedPath(),
		Query:  r.URL.RawQuery,
		Header: r.Header.Clone(),
	}}
	var err error
	if x.Body, err = io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody)); err != nil {
		x.problem = invalid("the body can not be read")
		if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
			x.problem = &problem{code: http.StatusRequestEntityTooLarge, message: fmt.Sprintf("the body is larger than %d bytes", maxBody)}
		}
	}
	if x.Path == TokenPath {
		x.Operation = TokenOperation
		return x
	}
	api, path, _ := strings.Cut(strings.TrimPrefix(x.Path, "/"), "/")
	document, isAPI := h.documents[api]
	if !isAPI {
		x.problem = notFound("path", x.Path)
		return x
	}
	x.document = document
	var known bool
	switch x.route, x.values, known = document.find(r.Method, "/"+path); {
	case x.route != nil:
		x.Operation = Operation(x.route.ID)
	case known:
		x.problem = &problem{code: http.StatusNotImplemented, message: fmt.Sprintf("the path has no method %s", r.Method)}
	default:
		x.problem = notFound("path", x.Path)
	}
	return x
}

// answer is what Sinch answers when nothing goes wrong on its side.
func (h *Handler) answer(x *exchange) *answer {
	if x.problem != nil {
		return h.refuse(x.problem)
	}
	if x.Operation == TokenOperation {
		return h.grantToken(x)
	}
	a, err := h.process(x)
	if err != nil {
		return h.refuse(problemOf(err))
	}
	h.checkAnswer(x, a)
	return a
}

// refuse answers with a problem, with the name of its status that is assumed.
func (h *Handler) refuse(p *problem) *answer {
	if h.settings.assumes(OtherStatusNames) {
		switch p.code {
		case http.StatusBadRequest:
			p.status = "INVALID_REQUEST"
		case http.StatusForbidden:
			p.status = "UNAUTHORIZED"
		}
	}
	return p.answer()
}

// process is the order of the checks before an operation, and the operation.
func (h *Handler) process(x *exchange) (*answer, error) {
	if err := h.authenticate(x); err != nil {
		return nil, err
	}
	if project := x.values["project_id"]; project != h.settings.projectID {
		return nil, &problem{code: http.StatusForbidden, message: fmt.Sprintf("no access to project %q", project)}
	}
	if err := h.throttle(); err != nil {
		return nil, err
	}
	cutPages := h.settings.assumes(LongPagesAreCut)
	params, err := x.document.decodeParams(x.route, x.values, x.Query, cutPages)
	if err != nil {
		return nil, err
	}
	fields, err := x.document.decodeBody(x.route, x.Header, x.Body, cutPages)
	if err != nil {
		return nil, err
	}
	handle, found := h.handlers[x.Operation]
	if !found {
		handle = answerByShape
	}
	a := &answer{status: http.StatusOK, header: http.Header{}}
	err = h.update(func(s *store) error {
		result, err := handle(s, &request{x, params, fields})
		if err != nil {
			return err
		}
		delete(h.attempts, string(x.Body))
		if result != nil {
			a = jsonAnswer(http.StatusOK, nil, result) // here, where nothing changes the state
		}
		return nil
	})
	return a, err
}

// checkAnswer reports an answer that the document does not allow: then the
// fake is wrong.
func (h *Handler) checkAnswer(x *exchange, a *answer) {
	switch {
	case x.route.answer != nil:
		h.checkValue(x.document, "the answer of "+string(x.Operation), x.route.answer, a.body)
	case len(a.body) > 0:
		h.settings.report("sinchtest: %s answers with a body, which its document does not have", x.Operation)
	}
}

// decode decodes the body or the parameters into a generated type. It can fail
// on what the document does not say, such as an int32 written as 1.0.
func decode[T any](value any) (T, error) {
	var decoded T
	data, isBody := value.([]byte)
	if !isBody {
		data = mustJSON(value)
	}
	problems, err := call.Decode(data, &decoded)
	if err != nil {
		return decoded, refuse([]violation{{path{}.String(), err.Error()}})
	}
	var found []violation
	for _, problem := range problems {
		place, description, _ := strings.Cut(problem.String(), ": ")
		found = append(found, violation{path(strings.Split(place, "/")[1:]).String(), description})
	}
	return decoded, refuse(found)
}

// answering is how the fake writes JSON: like package call, but as a server
// does, which repeats text that is not UTF-8 with U+FFFD in it. The numbers of
// free-form objects are those of encoding/json, which the module does not know
// on Go 1.26.
var answering = json.JoinOptions(
	jsonv1.DefaultOptionsV1(),
	jsonv1.CallMethodsWithLegacySemantics(false),
	json.FormatNilSliceAsNull(false),
	json.FormatNilMapAsNull(false),
	json.WithMarshalers(json.MarshalFunc(func(n stdjson.Number) ([]byte, error) { return []byte(n), nil })),
)

// mustJSON panics on a value that has no JSON form, of which the package makes
// none.
func mustJSON(value any) []byte {
	data, err := json.Marshal(value, answering)
	if err != nil {
		panic("sinchtest: " + err.Error())
	}
	return data
}
