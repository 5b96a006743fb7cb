package call

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/oapi-codegen/runtime"
)

// Query is an encoded query string, without the "?". The zero value is empty.
// [Request.AddQuery] writes one.
type Query string

// AddQuery appends a parameter to the query in OpenAPI's "form" style: with
// explode a list repeats the parameter, without it the elements are joined by
// commas. The value is a string, number, boolean, time or a list of them; for
// any other, and for text that is not UTF-8, Err says so. The error names the
// parameter and does not repeat the value.
func (r *Request) AddQuery(name string, explode bool, value any) {
	encoded, err := encodeQuery(name, explode, value)
	if err != nil {
		if r.Err == nil {
			r.Err = fmt.Errorf("query parameter %s %w", name, err)
		}
		return
	}
	if r.Query != "" {
		r.Query += "&"
	}
	r.Query += Query(encoded)
}

func encodeQuery(name string, explode bool, value any) (string, error) {
	encoded, err := runtime.StyleParamWithOptions("form", explode, name, value, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery})
	if err != nil {
		return "", fmt.Errorf("cannot be written as a query: a %T is no string, number, boolean, time or list of them", value)
	}
	if strings.Contains(encoded, "%") {
		// What is not UTF-8 is escaped like all else that is not ASCII.
		if text, err := url.QueryUnescape(encoded); err != nil || !utf8.ValidString(text) {
			return "", errors.New("is not valid UTF-8")
		}
	}
	return encoded, nil
}
