package sinchtest

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// maxViolations bounds what one answer lists.
const maxViolations = 10

// check returns what is wrong with a JSON value, by JSON paths.
func (d *document) check(schema *openapi3.Schema, value any) []violation {
	return d.checkAt(nil, schema, value)
}

func (d *document) checkAt(place path, schema *openapi3.Schema, value any) []violation {
	found := violationsOf(place, schema.VisitJSON(value, openapi3.MultiErrors()))
	found = append(found, d.checkUnions(place, schema, value)...)
	return found[:min(len(found), maxViolations)]
}

// conforms returns what is wrong with a Go value that a test made, by the
// schema of that name in the Conversation API.
func conforms(schema string, value any) error {
	data, err := call.Encode(value)
	if err != nil {
		return err
	}
	var decoded any
	if err := json.Unmarshal(data, &decoded); err != nil {
		return err
	}
	document := documents()[conversation.API]
	return refuse(document.check(document.schemas[schema].Value, decoded))
}

// violationsOf takes the errors of a schema apart. Of each it keeps the place
// and the reason: their own texts repeat the schema and the value.
func violationsOf(place path, err error) []violation {
	if err == nil {
		return nil
	}
	if several, ok := err.(openapi3.MultiError); ok {
		var all []violation
		for _, one := range several {
			all = append(all, violationsOf(place, one)...)
		}
		return all
	}
	mismatch, ok := errors.AsType[*openapi3.SchemaError](err)
	if !ok {
		return []violation{{place.String(), err.Error()}}
	}
	reason := mismatch.Reason
	if reason == "" && mismatch.Origin != nil {
		reason = mismatch.Origin.Error()
	}
	return []violation{{append(slices.Clip(place), mismatch.JSONPointer()...).String(), reason}}
}

// path is a place in a JSON value.
type path []string

// String returns the path as "$.channel_identities[0].channel".
func (p path) String() string {
	var text strings.Builder
	text.WriteByte('$')
	for _, key := range p {
		if _, err := strconv.ParseUint(key, 10, 31); err == nil {
			text.WriteString("[" + key + "]")
		} else {
			text.WriteString("." + key)
		}
	}
	return text.String()
}

// decodeBody returns the checked body of a request, which is an object. Pages
// that are too long are refused unless they are to be cut.
func (d *document) decodeBody(o *operation, header http.Header, data []byte, cutPages bool) (map[string]any, error) {
	if o.body == nil {
		return nil, nil
	}
	if kind, _, err := mime.ParseMediaType(header.Get("Content-Type")); err != nil || kind != "application/json" {
		return nil, &problem{code: http.StatusUnsupportedMediaType, message: "the Content-Type has to be application/json"}
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return nil, refuse([]violation{{"$", malformed(err)}})
	}
	value = withoutNulls(value)
	if fields, ok := value.(map[string]any); ok && cutPages && fields[pageSizeName] != nil {
		fields[pageSizeName] = cutPage(o.pageSizeSchema(), fields[pageSizeName])
	}
	if err := refuse(d.check(o.body, value)); err != nil {
		return nil, err
	}
	fields, ok := value.(map[string]any)
	if !ok {
		return nil, refuse([]violation{{"$", "value must be an object"}})
	}
	return fields, nil
}

// malformed is why a body is no JSON, with the place where that shows.
func malformed(err error) string {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return "malformed JSON at byte " + strconv.FormatInt(syntax.Offset, 10) + ": " + syntax.Error()
	}
	return "malformed JSON: " + err.Error()
}

// withoutNulls removes the members that are null, which to Sinch is the same
// as leaving them out.
func withoutNulls(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, member := range value {
			if member == nil {
				delete(value, key)
			} else {
				value[key] = withoutNulls(member)
			}
		}
	case []any:
		for i, element := range value {
			value[i] = withoutNulls(element)
		}
	}
	return value
}

// decodeParams returns the checked query parameters of a request by name; see
// decodeBody.
func (d *document) decodeParams(o *operation, values map[string]string, rawQuery string, cutPages bool) (map[string]any, error) {
	query, err := url.ParseQuery(rawQuery)
	if err != nil {
		return nil, invalid("malformed query: %v", err)
	}
	params := map[string]any{}
	var found []violation
	for _, parameter := range o.params {
		given := query[parameter.Name]
		if parameter.In == openapi3.ParameterInPath {
			given = []string{values[parameter.Name]}
		}
		delete(query, parameter.Name)
		if len(given) == 0 || given[0] == "" {
			if parameter.Required {
				found = append(found, violation{parameter.Name, "parameter is missing"})
			}
			continue
		}
		value := paramValue(parameter.Schema.Value, given)
		if cutPages && parameter.Name == pageSizeName {
			value = cutPage(parameter.Schema.Value, value)
		}
		for _, v := range d.check(parameter.Schema.Value, value) {
			found = append(found, violation{parameter.Name + strings.TrimPrefix(v.Field, "$"), v.Description})
		}
		params[parameter.Name] = value
	}
	for name := range query {
		found = append(found, violation{name, "unknown query parameter"})
	}
	slices.SortFunc(found, func(a, b violation) int { return strings.Compare(a.Field, b.Field) })
	return params, refuse(found)
}

// paramValue makes a JSON value of a parameter. What does not fit the schema
// stays text, or a list, for the schema to refuse.
func paramValue(schema *openapi3.Schema, given []string) any {
	if schema.Type.Is(openapi3.TypeArray) {
		elements := []any{}
		for _, text := range given {
			for element := range strings.SplitSeq(text, ",") {
				elements = append(elements, element)
			}
		}
		return elements
	}
	if len(given) > 1 {
		return []any{}
	}
	switch {
	case schema.Type.Is(openapi3.TypeInteger):
		if number, err := strconv.ParseInt(given[0], 10, 64); err == nil {
			return number
		}
	case schema.Type.Is(openapi3.TypeBoolean):
		if given[0] == "true" || given[0] == "false" {
			return given[0] == "true"
		}
	}
	return given[0]
}
