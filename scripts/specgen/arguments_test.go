package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/changes"
)

// TestArgumentsMayBeCalledLikeAnythingInTheCode makes operations whose path
// parameters are called like every name that stands in the generated methods.
func TestArgumentsMayBeCalledLikeAnythingInTheCode(t *testing.T) {
	inRoot(t)
	tree, err := parser.ParseFile(token.NewFileSet(), "gen/conversation/services.gen.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	ast.Inspect(tree, func(node ast.Node) bool {
		if name, ok := node.(*ast.Ident); ok && !name.IsExported() && strings.ToLower(name.Name) == name.Name && name.Name != "_" {
			names[name.Name] = true
		}
		return true
	})
	for _, spec := range tree.Imports {
		names[strings.Trim(spec.Path.Value[strings.LastIndex(spec.Path.Value, "/")+1:], `"`)] = true
	}
	all := slices.Sorted(maps.Keys(names))
	if len(all) < 20 {
		t.Fatalf("there are only the names %q", all)
	}
	path := "/v1/projects/{project_id}/things"
	parameters := []any{map[string]any{"$ref": "#/components/parameters/project_id"}}
	for _, name := range all {
		path += "/{" + name + "}"
		parameters = append(parameters, map[string]any{"name": name, "in": "path", "required": true, "schema": map[string]any{"type": "string"}})
	}
	operation := func(id, response string, more map[string]any) map[string]any {
		made := map[string]any{
			"tags": []any{"Contact"}, "operationId": id, "parameters": parameters,
			"responses": map[string]any{"200": map[string]any{"$ref": "#/components/responses/" + response}},
		}
		maps.Copy(made, more)
		return made
	}
	paged := append(slices.Clone(parameters), map[string]any{"name": "page_token", "in": "query", "schema": map[string]any{"type": "string"}})
	row := changes.Change{Name: "arguments", Change: map[string]any{"paths": map[string]any{path: map[string]any{
		"get":  operation("Contact_ListThings", "listContactsResponse", map[string]any{"parameters": paged}),
		"post": operation("Contact_MakeThing", "createContactResponse", map[string]any{"requestBody": map[string]any{"$ref": "#/components/requestBodies/CreateContactRequest"}}),
	}}}}
	changed, err := row.Apply(corrected(t, "conversation"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(changed)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := generatorOf(document, "", t.TempDir()).generateFrom(doc, nil, newChecker(".")); err != nil {
		t.Error(err)
	}
}
