package openapi_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEverythingGeneratedIsDocumented(t *testing.T) {
	for _, p := range packages {
		files, err := filepath.Glob(filepath.Join("..", p.name, "*.gen.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", p.name, len(files), err)
		}
		described := 0
		for _, file := range files {
			if filepath.Base(file) == "json.gen.go" {
				continue // methods of interfaces that package json documents
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(string(text), "// Code generated ") {
				t.Errorf("%s does not begin with the mark of generated code", file)
			}
			positions := token.NewFileSet()
			parsed, err := parser.ParseFile(positions, file, text, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			undocumented := func(node ast.Node, name string, doc *ast.CommentGroup) {
				described++
				if ast.IsExported(name) && strings.TrimSpace(doc.Text()) == "" {
					t.Errorf("%s: %s has no doc comment", positions.Position(node.Pos()), name)
				}
			}
			for _, declaration := range parsed.Decls {
				switch declaration := declaration.(type) {
				case *ast.FuncDecl:
					undocumented(declaration, declaration.Name.Name, declaration.Doc)
				case *ast.GenDecl:
					for _, spec := range declaration.Specs {
						switch spec := spec.(type) {
						case *ast.ValueSpec:
							undocumented(spec, spec.Names[0].Name, declaration.Doc)
						case *ast.TypeSpec:
							undocumented(spec, spec.Name.Name, declaration.Doc)
							object, _ := spec.Type.(*ast.StructType)
							if object == nil {
								continue
							}
							for _, field := range object.Fields.List {
								undocumented(field, field.Names[0].Name, field.Doc)
							}
						}
					}
				}
			}
		}
		t.Logf("%s: %d identifiers", p.name, described)
	}
}
