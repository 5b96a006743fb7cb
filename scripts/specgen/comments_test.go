package main

import (
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

func TestAMethodSaysWhatItsArgumentsAreFor(t *testing.T) {
	argument := func(name, in, description string) []codegen.ParameterDefinition {
		return []codegen.ParameterDefinition{{ParamName: name, In: in, Required: true, Spec: &openapi3.Parameter{Name: name, In: in, Description: description}}}
	}
	operation := map[string]any{"method": "GetThing", "does": "fetches a thing", "id": "Things_GetThing"}
	got := methodComment(codegen.OperationDefinition{
		Spec:         &openapi3.Operation{Extensions: map[string]any{"x-operation": operation}},
		PathParams:   append(argument("project_id", "path", "Owns the thing."), argument("thing_id", "path", "ID of the thing.")...),
		QueryParams:  argument("depth", "query", "How much of it."),
		HeaderParams: argument("X-Reason", "header", "Why it is asked for."),
	})
	for _, want := range []string{"depth: How much of it.", "xReason: Why it is asked for."} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nwant %q in it", got, want)
		}
	}
	for _, noise := range []string{"Owns", "ID of"} {
		if strings.Contains(got, noise) {
			t.Errorf("%s\nwant no %q in it", got, noise)
		}
	}
}

// TestAnIteratorSaysWhatItsListNeeds, since who ranges over it does not read
// about the method that fetches a page.
func TestAnIteratorSaysWhatItsListNeeds(t *testing.T) {
	operation := map[string]any{"method": "ListThings", "list": map[string]any{"name": "AllThings", "paged": true}}
	got := listComment(codegen.OperationDefinition{
		Spec: &openapi3.Operation{Description: "Needs a colour. \n", Extensions: map[string]any{"x-operation": operation}},
	})
	if !strings.HasSuffix(strings.TrimSpace(got), "//\n// Needs a colour.") {
		t.Errorf("%s\nwant what the list needs at its end", got)
	}
}
