package sinch

import (
	"bytes"
	"cmp"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// What may stand in the text of an error or in a log record, and what not, is
// decided in this file. Names that Sinch or this module gives may; a number, a
// token, an address or a text that was sent may not.

// maxShown bounds the texts of others, in bytes.
const maxShown = 200

// foreign is an error of another package. Its text, of one line, leaves out what
// may have come over the network or from the caller: what stands in quotes,
// addresses, long numbers, and credentials as they stand in a header. The error
// itself is out of the reach of fmt. One that panics over its text ends nothing.
type foreign struct{ cause sealed[error] }

func (f foreign) Error() string {
	text := fmt.Sprint(f.cause.open())
	first, last := strings.IndexByte(text, '"'), strings.LastIndexByte(text, '"')
	if first < last {
		text = text[:first] + "…" + text[last+1:]
	}
	words := strings.FieldsFunc(shorten(text, maxShown), func(r rune) bool { return r == ' ' || !strconv.IsPrint(r) })
	scheme := false // of the credentials that come next
	for i, word := range words {
		secret := scheme || strings.Contains(word, tokenStart)
		lower := strings.ToLower(word)
		scheme = strings.HasSuffix(lower, "bearer") || strings.HasSuffix(lower, "basic")
		if secret || scheme || strings.Contains(word, "://") || strings.Contains(word, "/projects/") || longNumber(word) {
			words[i] = "…"
		}
	}
	return strings.Join(words, " ")
}

// tokenStart is how a JWT begins, which is the Base64 of a JSON object.
const tokenStart = "eyJ"

func (f foreign) Unwrap() error { return f.cause.open() }

// sound returns err, or in the place of a nil pointer, of which nothing can be
// asked, what is wrong with it.
func sound(whose string, err error) error {
	if holdsNil(err) {
		return fmt.Errorf("the error of the %s is a %T that is nil, where it should be nil itself", whose, err)
	}
	return err
}

// longNumber reports whether a text has more digits in a row than a port or a
// status has.
func longNumber(text string) bool {
	digits := 0
	for _, r := range text {
		if !unicode.IsDigit(r) {
			digits = 0
		} else if digits++; digits > 5 {
			return true
		}
	}
	return false
}

// shorten cuts a text between two characters. What it returns does not keep
// the rest in memory.
func shorten(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return strings.Clone(text[:most]) + "…"
}

// harmless reports whether a text of the server is a name such as
// "INVALID_ARGUMENT" or "message.cards[3].title", and not words or a number.
func harmless(name string) bool {
	return name != "" && len(name) <= maxShown && !strings.ContainsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("_.$[]", r)
	}) && !longNumber(name)
}

// settle bounds what the server calls the error, which is a field and so
// printed: it is a name, or else words, which go where the other words are.
func (e *Error) settle(most int) {
	words := e.words.inside()
	if !harmless(e.Status) {
		words.message = cmp.Or(words.message, e.Status)
		e.Status = ""
	}
	words.message = shorten(words.message, most)
}

// What of the odd members of an answer is logged: how many, in how many bytes.
const (
	maxProblems = 10
	maxLogged   = 1000
)

// shownProblems are the first members that do not fit. A path may go through an
// object whose keys are those of a person, such as phone numbers.
func shownProblems(problems call.Problems) string {
	shown := slices.Clone(problems[:min(len(problems), maxProblems)])
	for i, problem := range shown {
		keys := strings.Split(shorten(problem.Path, maxLogged), "/")
		for j, key := range keys {
			if key != "" && !harmless(key) {
				keys[j] = "…"
			}
		}
		shown[i].Path = strings.Join(keys, "/")
	}
	return shorten(shown.Error(), maxLogged)
}

// maxPaths is how many rejected fields a text names.
const maxPaths = 3

// rejectedPaths are the fields that the server rejects: those of its
// BadRequest detail, or else the JSON paths in its message.
func (e *Error) rejectedPaths() []string {
	var paths []string
	add := func(path string) {
		if len(paths) < maxPaths && harmless(path) && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	for _, violation := range e.FieldViolations() {
		add(violation.Field())
	}
	if len(paths) == 0 && e.StatusCode >= 400 && e.StatusCode < 500 {
		for _, word := range strings.FieldsFunc(e.Message(), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"'(),:;`+"`", r) }) {
			if path := strings.TrimRight(word, "."); strings.HasPrefix(path, "$.") {
				add(path)
			}
		}
	}
	return paths
}

// hintedRegion is the region of the client if the call is about something that
// belongs to an app: in any other region than the app's Sinch does not find it.
// Contacts and templates belong to the project.
func (out *outgoing) hintedRegion() Region {
	for _, parameter := range []string{"{app_id}", "{conversation_id}", "{message_id}", "{event_id}", "{webhook_id}"} {
		if strings.Contains(out.operation.Path, parameter) {
			return out.region
		}
	}
	if bytes.Contains(out.body, []byte(`"app_id":"`)) {
		return out.region
	}
	return ""
}

// attributes describe the last attempt for a log: no header, no body, no query,
// and of the path only the template, since an identity in it is a phone number.
// The status is 0 when no answer came.
func (out *outgoing) attributes() []slog.Attr {
	status := 0
	if out.answer != nil {
		status = out.answer.StatusCode
	}
	return []slog.Attr{
		slog.String("operation", out.operation.ID),
		slog.String("method", out.operation.Method),
		slog.String("path", out.operation.Path),
		slog.Int("status", status),
		slog.Int("attempt", out.attempts),
	}
}
