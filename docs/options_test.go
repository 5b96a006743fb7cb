package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// A caller meets the options of several packages side by side, and a function
// type invites to write an option of one's own, which cannot see the settings.
func TestOptionsHaveOneStyleInAllPackages(t *testing.T) {
	found := 0
	err := filepath.WalkDir(filepath.Join("..", "sinch"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			spec, ok := node.(*ast.TypeSpec)
			if !ok || !spec.Name.IsExported() || !strings.HasSuffix(spec.Name.Name, "Option") {
				return true
			}
			found++
			if _, ok := spec.Type.(*ast.InterfaceType); !ok && !spec.Assign.IsValid() {
				t.Errorf("%s: %s is no interface, as the options of all other packages are", path, spec.Name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 4 {
		t.Errorf("%d types of options were found", found)
	}
}
