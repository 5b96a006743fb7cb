package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// counterpart is a row of the tables: a method of the Node SDK, ours, and where
// our example is shown.
var counterpart = regexp.MustCompile("^\\| `(\\.[A-Za-z0-9.]+)` \\| `client\\.([A-Za-z]+)\\.([A-Za-z]+)` \\| \\[([A-Za-z.]+)\\]\\(https://pkg\\.go\\.dev/" +
	"github\\.com/sinchgo/sinch-conversation-go/([a-z/]+)#example-([A-Za-z.]+)\\) \\|$")

// TestEveryNodeMethodHasACounterpartWithAnExample follows the table of the page,
// which names each operation of the two APIs that the Node SDK has.
func TestEveryNodeMethodHasACounterpartWithAnExample(t *testing.T) {
	named := map[string]bool{}
	node := map[string]bool{}
	examples := map[string]map[string]bool{}
	for _, page := range pages(t) {
		if page.path != "docs/node-sdk.md" {
			continue
		}
		for i, line := range page.lines {
			if !strings.Contains(line, "pkg.go.dev") {
				continue
			}
			row := counterpart.FindStringSubmatch(line)
			if row == nil {
				t.Errorf("%s:%d: the row does not have the form of the others", page.path, i+1)
				continue
			}
			method, folder := row[2]+"Service."+row[3], row[5]
			if row[4] != method || row[6] != method {
				t.Errorf("%s:%d: %s is linked as %s to %s", page.path, i+1, method, row[4], row[6])
			}
			if node[row[1]] {
				t.Errorf("%s:%d: %s is there twice", page.path, i+1, row[1])
			}
			node[row[1]], named[method] = true, true
			if examples[folder] == nil {
				examples[folder] = exampleOutputs(t, folder)
			}
			if name := "Example" + strings.Replace(method, ".", "_", 1); !examples[folder][name] {
				t.Errorf("%s:%d: %s has no %s with an output", page.path, i+1, folder, name)
			}
		}
	}
	for _, folder := range []string{"gen/conversation", "gen/template"} {
		for _, method := range operationMethods(t, folder) {
			if !named[method] {
				t.Errorf("the page does not have %s", method)
			}
		}
	}
	t.Logf("%d methods of the Node SDK", len(node))
}

// operationMethods returns the methods that are operations, "AppsService.GetApp".
func operationMethods(t *testing.T, folder string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, folder, "services.gen.go"), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var methods []string
	for _, declaration := range file.Decls {
		method, ok := declaration.(*ast.FuncDecl)
		if !ok || method.Recv == nil || !method.Name.IsExported() {
			continue
		}
		service := typeName("", method.Recv.List[0].Type)[1:]
		if strings.HasSuffix(service, "Service") && !strings.HasPrefix(method.Name.Name, "All") { // an iterator goes with its list
			methods = append(methods, service+"."+method.Name.Name)
		}
	}
	return methods
}
