package sinch_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/openapi"
)

// TestTheShortNamesOfChannelsAreThoseOfTheDocument compares channels.go with
// the values of ConversationChannel: Sinch adds channels.
func TestTheShortNamesOfChannelsAreThoseOfTheDocument(t *testing.T) {
	var document struct {
		Components struct {
			Schemas map[string]struct {
				Enum []string
			}
		}
	}
	if err := json.Unmarshal(openapi.Conversation, &document); err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(gotoken.NewFileSet(), "channels.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	short := map[string]string{} // the constants of package conversation, by ours
	ast.Inspect(file, func(node ast.Node) bool {
		if constant, ok := node.(*ast.ValueSpec); ok {
			short[constant.Names[0].Name] = constant.Values[0].(*ast.SelectorExpr).Sel.Name
		}
		return true
	})
	var values []string
	for name, long := range short {
		if values = append(values, strings.ToUpper(name)); long != "ConversationChannel"+name {
			t.Errorf("%s is %s", name, long)
		}
	}
	slices.Sort(values)
	if want := slices.Sorted(slices.Values(document.Components.Schemas["ConversationChannel"].Enum)); !slices.Equal(values, want) || len(want) == 0 {
		t.Errorf("there are short names for %q, and the channels %q", values, want)
	}
}
