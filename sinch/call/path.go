package call

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Path returns the escaped path of the request, with the values filled into
// the operation's template.
//
// A value that is empty, ".", "..", not UTF-8 or holds "/", ":" or a control
// character is an error that names the operation and the parameter: in a path such a
// value would address another resource than the one that was meant. A request
// with Err has no path.
func (r *Request) Path() (string, error) {
	if r == nil || r.Operation == nil {
		return "", errors.New("the request names no operation")
	}
	if r.Err != nil {
		return "", fmt.Errorf("%s: %w", r.Operation.ID, r.Err)
	}
	var path strings.Builder
	path.Grow(2 * len(r.Operation.Path)) // an ID is about as long as its name and the braces
	rest := r.Operation.Path
	for i := 0; ; i++ {
		before, after, found := strings.Cut(rest, "{")
		path.WriteString(before)
		if !found {
			if i != len(r.PathValues) {
				return "", fmt.Errorf("%s: %d path values for the %d parameters of %s", r.Operation.ID, len(r.PathValues), i, r.Operation.Path)
			}
			return path.String(), nil
		}
		name, after, found := strings.Cut(after, "}")
		if !found || i >= len(r.PathValues) {
			return "", fmt.Errorf("%s: no value for path parameter %s", r.Operation.ID, name)
		}
		if err := checkPathValue(r.PathValues[i]); err != nil {
			return "", fmt.Errorf("%s: %s %w", r.Operation.ID, name, err)
		}
		path.WriteString(url.PathEscape(r.PathValues[i]))
		rest = after
	}
}

// checkPathValue does not repeat the value in its error: an identity is a
// phone number.
func checkPathValue(value string) error {
	switch value {
	case "":
		return fmt.Errorf("is empty")
	case ".", "..":
		return fmt.Errorf("is %q, which would change the path", value)
	}
	if !utf8.ValidString(value) {
		return fmt.Errorf("is not valid UTF-8")
	}
	for _, r := range value {
		if r == '/' || r == ':' || unicode.IsControl(r) {
			return fmt.Errorf("holds %q, which would change the path", r)
		}
	}
	return nil
}
