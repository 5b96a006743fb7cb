package main

import (
	"strconv"
	"strings"
)

// constrain makes facts of constraints that are rated: in what callers send, a
// value that was taken and no longer is breaks them.
func constrain(facts map[string]fact) {
	for name, said := range facts {
		if narrows := narrowing(name); narrows != nil {
			said.narrows = narrows
			facts[name] = said
		}
	}
}

// narrowing returns when a change of a keyword takes less than before, nil for a
// keyword that constrains nothing.
func narrowing(keyword string) func(before, after string) bool {
	switch constrained(keyword) {
	case "maximum", "maxLength", "maxItems", "maxProperties":
		return func(before, after string) bool { return after != "" && (before == "" || less(after, before)) }
	case "minimum", "minLength", "minItems", "minProperties":
		return func(before, after string) bool { return after != "" && (before == "" || less(before, after)) }
	case "pattern", "multipleOf":
		return func(_, after string) bool { return after != "" }
	case "exclusiveMinimum", "exclusiveMaximum", "uniqueItems":
		return func(_, after string) bool { return after == "true" }
	}
	return nil
}

// constraints are the keywords that say which values of a type are taken.
var constraints = []string{
	"maximum", "maxLength", "maxItems", "maxProperties", "minimum", "minLength", "minItems", "minProperties",
	"pattern", "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "uniqueItems",
}

// constrained is the keyword itself, also where it is about the elements of a
// list or map.
func constrained(keyword string) string { return keyword[strings.LastIndex(keyword, " ")+1:] }

// ofElements takes the constraints of the elements of a list or map out of what
// is said of it, as facts of their own: "items maxLength".
func ofElements(said map[string]any) map[string]any {
	found := map[string]any{}
	for _, keyword := range []string{"items", "additionalProperties"} {
		elements, ok := said[keyword].(map[string]any)
		if !ok {
			continue
		}
		for below, value := range ofElements(elements) {
			found[keyword+" "+below] = value
		}
		for _, constraint := range constraints {
			if value, ok := elements[constraint]; ok {
				found[keyword+" "+constraint] = value
				delete(elements, constraint)
			}
		}
	}
	return found
}

func less(a, b string) bool {
	one, err := strconv.ParseFloat(a, 64)
	other, err2 := strconv.ParseFloat(b, 64)
	return err == nil && err2 == nil && one < other
}
