package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// modulePath is that of the module whose packages are generated.
const modulePath = "github.com/sinchgo/sinch-conversation-go"

// checker type-checks generated packages before they are written. What they
// import is read from the build cache; a generated package imports another as
// it was checked, not as it is on disk.
type checker struct {
	root    string // of the module
	fset    *token.FileSet
	exports map[string]string // files with export data, by import path
	cached  types.Importer
	checked map[string]*types.Package
}

func newChecker(root string) *checker {
	c := &checker{root: root, fset: token.NewFileSet(), exports: map[string]string{}, checked: map[string]*types.Package{}}
	c.cached = importer.ForCompiler(c.fset, "gc", func(importPath string) (io.ReadCloser, error) {
		return os.Open(c.exports[importPath])
	})
	return c
}

// Import implements types.Importer.
func (c *checker) Import(importPath string) (*types.Package, error) {
	if checked := c.checked[importPath]; checked != nil {
		return checked, nil
	}
	return c.cached.Import(importPath)
}

// check type-checks the Go files of one directory as the package importPath. An
// error names the place in the document.
func (c *checker) check(importPath string, files []file, where *places) error {
	var parsed []*ast.File
	for _, f := range files {
		if !strings.HasSuffix(f.path, ".go") || !isBuilt(f) {
			continue
		}
		tree, err := parser.ParseFile(c.fset, f.path, f.data, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("%s: %w", path.Base(importPath), err)
		}
		parsed = append(parsed, tree)
	}
	if err := c.findExports(parsed); err != nil {
		return err
	}
	var found []types.Error
	config := types.Config{Importer: c, Error: func(err error) {
		if failure := new(types.Error); errors.As(err, failure) {
			found = append(found, *failure)
		}
	}}
	checked, err := config.Check(importPath, c.fset, parsed, nil)
	if err != nil {
		return c.explain(found, parsed, where)
	}
	c.checked[importPath] = checked
	return nil
}

// explain makes an error of what the type checker found first.
func (c *checker) explain(found []types.Error, parsed []*ast.File, where *places) error {
	text := where.of(parsed, found[0].Pos) + ": the generated code would not compile: " + found[0].Msg
	if len(found) > 1 && strings.HasPrefix(found[1].Msg, "\tother declaration of") {
		text += "; the other is that of " + where.of(parsed, found[1].Pos)
	}
	return errors.New(text)
}

// isBuilt says whether the build constraints of a file hold.
func isBuilt(f file) bool {
	context := build.Default
	context.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.data)), nil }
	built, err := context.MatchFile(filepath.Split(f.path))
	return built || err != nil // an error is the parser's to report
}

// findExports asks the go command for the export data of what files import.
func (c *checker) findExports(files []*ast.File) error {
	missing := map[string]bool{}
	for _, f := range files {
		for _, spec := range f.Imports {
			importPath, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if c.checked[importPath] == nil && c.exports[importPath] == "" && importPath != "unsafe" {
				missing[importPath] = true
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	arguments := append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}"}, slices.Sorted(maps.Keys(missing))...)
	command := exec.Command("go", arguments...)
	command.Dir = c.root
	output, err := command.Output()
	if err != nil {
		if failure, ok := errors.AsType[*exec.ExitError](err); ok {
			err = fmt.Errorf("%w: %s", err, failure.Stderr)
		}
		return fmt.Errorf("find what generated code imports: %w", err)
	}
	for line := range strings.Lines(string(output)) {
		if importPath, export, found := strings.Cut(strings.TrimSpace(line), " "); found {
			c.exports[importPath] = export
		}
	}
	return nil
}
