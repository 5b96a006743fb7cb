package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryOperationHasAnExampleWithCheckedOutput looks for ExampleAppsService_GetApp
// beside the method GetApp, where pkg.go.dev shows it, and the same for all
// others.
func TestEveryOperationHasAnExampleWithCheckedOutput(t *testing.T) {
	operations := 0
	for _, folder := range []string{"gen/conversation", "gen/template", "gen/batch"} {
		examples := exampleOutputs(t, folder)
		for _, method := range operationMethods(t, folder) {
			operations++
			name := "Example" + strings.Replace(method, ".", "_", 1)
			if output, found := examples[name]; !found {
				t.Errorf("%s: there is no %s", folder, name)
			} else if !output {
				t.Errorf("%s: the output of %s is not checked, so it is not run", folder, name)
			}
		}
	}
	if operations < 58 {
		t.Errorf("only %d operations were found", operations)
	}
}

// exampleOutputs returns the examples in a folder, and whether they are run.
func exampleOutputs(t *testing.T, folder string) map[string]bool {
	t.Helper()
	sources, err := filepath.Glob(filepath.Join(root, folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	outputs := map[string]bool{}
	for _, source := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), source, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			example, ok := declaration.(*ast.FuncDecl)
			if !ok || !strings.HasPrefix(example.Name.Name, "Example") {
				continue
			}
			checked := false
			for _, comment := range file.Comments {
				if comment.Pos() > example.Body.Lbrace && comment.End() < example.Body.Rbrace && strings.HasPrefix(comment.Text(), "Output:") {
					checked = true
				}
			}
			outputs[example.Name.Name] = checked
		}
	}
	return outputs
}

// notRun are examples that need more than this module, and are only compiled.
var notRun = map[string]string{
	"ExampleNewLimiter": "a Redis",
	"ExampleNewNonces":  "a Redis",
}

// TestExamplesAreRun finds examples that are only compiled.
func TestExamplesAreRun(t *testing.T) {
	folders := map[string]bool{}
	for _, source := range files(t, "_test.go") {
		folders[path.Dir(source)] = true
	}
	count := 0
	for folder := range folders {
		for name, run := range exampleOutputs(t, folder) {
			count++
			if !run && notRun[name] == "" {
				t.Errorf("%s: the output of %s is not checked, so it is not run", folder, name)
			}
		}
	}
	t.Logf("there are %d examples", count)
}
