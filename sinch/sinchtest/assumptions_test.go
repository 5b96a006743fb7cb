package sinchtest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// TestThePageOfAssumptionsIsComplete compares the constants, their list and the
// page that explains them.
func TestThePageOfAssumptionsIsComplete(t *testing.T) {
	page, err := os.ReadFile("../../docs/what-the-fake-assumes.md")
	if err != nil {
		t.Fatal(err)
	}
	explained := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)`<br>`([a-z0-9-]+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$").FindAllSubmatch(page, -1) {
		explained[string(row[1])] = string(row[2])
	}
	declared := assumptionConstants(t)
	for name, value := range declared {
		if explained[name] != value {
			t.Errorf("%s is %q, and on the page %q", name, value, explained[name])
		}
		if !slices.Contains(sinchtest.Assumptions(), sinchtest.Assumption(value)) {
			t.Errorf("Assumptions lacks %s", name)
		}
	}
	for name := range explained {
		if declared[name] == "" {
			t.Errorf("the page explains %s, which there is not", name)
		}
	}
	if len(sinchtest.Assumptions()) != len(declared) {
		t.Errorf("Assumptions has %d, declared are %d", len(sinchtest.Assumptions()), len(declared))
	}
}

// assumptionConstants returns the constants of the type Assumption by name.
func assumptionConstants(t *testing.T) map[string]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "assumptions.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	constants := map[string]string{}
	ast.Inspect(file, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == "Assumption" {
			if constants[spec.Names[0].Name], err = strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value); err != nil {
				t.Fatal(err)
			}
		}
		return true
	})
	return constants
}

func TestAnAssumptionThatThereIsNotIsRefused(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("it is taken")
		}
	}()
	sinchtest.WithAssumptions("all-is-well")
}
