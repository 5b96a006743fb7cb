package call

import (
	"fmt"

	"github.com/oapi-codegen/runtime"
)

// Query is an encoded query string under construction, without the "?". The
// zero value is empty.
type Query string

// Add appends a parameter in OpenAPI's "form" style: with explode a list
// repeats the parameter, without it the elements are joined by commas. The
// value is a string, number, boolean, time or a list of them.
func (q *Query) Add(name string, explode bool, value any) error {
	encoded, err := runtime.StyleParamWithOptions("form", explode, name, value, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery})
	if err != nil {
		return fmt.Errorf("query parameter %s: %w", name, err)
	}
	if *q != "" {
		*q += "&"
	}
	*q += Query(encoded)
	return nil
}
