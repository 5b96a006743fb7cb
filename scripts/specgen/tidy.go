package main

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"strconv"
)

// tidy removes the imports that code does not use, of which the template lists
// all that any package needs, and formats it.
func tidy(code []byte) ([]byte, error) {
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, "", code, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	used := map[string]bool{}
	ast.Inspect(tree, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if from, ok := selector.X.(*ast.Ident); ok {
				used[from.Name] = true
			}
		}
		return true
	})
	lines := bytes.SplitAfter(code, []byte("\n"))
	for _, spec := range tree.Imports {
		importPath, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		name := path.Base(importPath)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if !used[name] && name != "_" {
			lines[fset.Position(spec.Pos()).Line-1] = nil
		}
	}
	return format.Source(bytes.Join(lines, nil))
}
