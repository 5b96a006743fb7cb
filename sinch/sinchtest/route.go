package sinchtest

import (
	"net/url"
	"strings"
)

// pathTemplate is a path template, one element per segment between slashes.
type pathTemplate []segment

// segment matches before + any text + after if it has a name, and before alone
// otherwise. "{contact_id}:merge" has the name contact_id.
type segment struct{ before, name, after string }

func parseTemplate(path string) pathTemplate {
	var t pathTemplate
	for text := range strings.SplitSeq(path, "/") {
		before, rest, _ := strings.Cut(text, "{")
		name, after, _ := strings.Cut(rest, "}")
		t = append(t, segment{before, name, after})
	}
	return t
}

// match returns the values of the parameters in an escaped path.
func (t pathTemplate) match(path string) (map[string]string, bool) {
	segments := strings.Split(path, "/")
	if len(segments) != len(t) {
		return nil, false
	}
	values := map[string]string{}
	for i, s := range t {
		value, err := url.PathUnescape(segments[i])
		if err != nil {
			return nil, false
		}
		if s.name == "" {
			if value != s.before {
				return nil, false
			}
			continue
		}
		value, hasBefore := strings.CutPrefix(value, s.before)
		value, hasAfter := strings.CutSuffix(value, s.after)
		// A colon begins an action such as ":merge": "{contact_id}" does not
		// match what "{destination_id}:merge" does.
		if !hasBefore || !hasAfter || value == "" || strings.Contains(value, ":") {
			return nil, false
		}
		values[s.name] = value
	}
	return values, true
}

// find returns the operation of a method and an escaped path with the values
// in the path, or else whether the path is known at all. No path fits two
// templates.
func (d *document) find(method, path string) (o *operation, values map[string]string, known bool) {
	for _, candidate := range d.operations {
		values, ok := candidate.path.match(path)
		switch {
		case !ok:
		case candidate.Method == method:
			return candidate, values, true
		default:
			known = true
		}
	}
	return nil, nil, known
}
