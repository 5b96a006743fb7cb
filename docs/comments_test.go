package docs_test

import (
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// leftover is a link to a name that was not found: it stays as it was written.
var leftover = regexp.MustCompile(`\[\*?(?:[a-z][a-z0-9/.]*\.)?[A-Z]\w*(?:\.[A-Z]\w*)?\]`)

// TestEveryLinkOfADocCommentLeadsSomewhere reads the comments of the packages as
// go doc does, where a link to a name that is gone is shown with its brackets.
// Comments of fields count as well: go doc shows them as they are written, and a
// reader looks up the name.
func TestEveryLinkOfADocCommentLeadsSomewhere(t *testing.T) {
	links := 0
	for name, folder := range folders {
		pkg := documented(t, folder)
		read := pkg.Parser()
		for where, text := range comments(pkg) {
			for _, link := range unresolved(read.Parse(text), &links) {
				t.Errorf("%s: the comment of %s links to %s, which is nowhere", name, where, link)
			}
		}
	}
	if links == 0 {
		t.Error("no comment has a link")
	}
}

func TestALinkToNothingIsFound(t *testing.T) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "a.go", `// Package a has [A], [A.B], [A.M], [A.C], [*D] and [net/http.Header].
package a

import "net/http"

// A is like [E].
type A struct {
	// B is like [A.F].
	B http.Header
}

// M is none of [0], [Errors in words].
func (A) M() {}
`, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := doc.NewFromFiles(files, []*ast.File{file}, "a")
	if err != nil {
		t.Fatal(err)
	}
	found, links := map[string]bool{}, 0
	for _, text := range comments(pkg) {
		for _, link := range unresolved(pkg.Parser().Parse(text), &links) {
			found[link] = true
		}
	}
	for _, want := range []string{"[A.C]", "[*D]", "[E]", "[A.F]"} {
		if !found[want] {
			t.Errorf("%s was not found", want)
		}
	}
	if len(found) != 4 || links != 4 {
		t.Errorf("found %v and %d links that lead somewhere, want four of each", found, links)
	}
}

// documented returns a package of ours with its comments.
func documented(t *testing.T, folder string) *doc.Package {
	t.Helper()
	sources, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	set := token.NewFileSet()
	for _, source := range sources {
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, source, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	pkg, err := doc.NewFromFiles(set, files, "github.com/sinchgo/sinch-conversation-go/"+folder)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// comments returns the comments that go doc shows, by what they are about.
func comments(pkg *doc.Package) map[string]string {
	all := map[string]string{"the package": pkg.Doc}
	values := func(of string, values []*doc.Value) {
		for _, value := range values {
			all[of+strings.Join(value.Names, ", ")] = value.Doc
			members(all, of, value.Decl)
		}
	}
	funcs := func(funcs []*doc.Func) {
		for _, f := range funcs {
			all[f.Recv+" "+f.Name] = f.Doc
		}
	}
	values("", pkg.Consts)
	values("", pkg.Vars)
	funcs(pkg.Funcs)
	for _, typ := range pkg.Types {
		all[typ.Name] = typ.Doc
		members(all, typ.Name+".", typ.Decl)
		values("", typ.Consts)
		values("", typ.Vars)
		funcs(typ.Funcs)
		funcs(typ.Methods)
	}
	return all
}

// members adds the comments of fields, and of constants one by one.
func members(all map[string]string, of string, declaration *ast.GenDecl) {
	ast.Inspect(declaration, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.Field:
			for _, name := range node.Names {
				all[of+name.Name] = node.Doc.Text()
			}
		case *ast.ValueSpec:
			all[of+node.Names[0].Name] = node.Doc.Text()
		}
		return true
	})
}

// unresolved returns the links of a comment that lead nowhere, and counts those
// that do.
func unresolved(text *comment.Doc, links *int) (found []string) {
	texts := func(all []comment.Text) {
		for _, part := range all {
			switch part := part.(type) {
			case comment.Plain:
				found = append(found, leftover.FindAllString(string(part), -1)...)
			case *comment.DocLink:
				*links++
			}
		}
	}
	var blocks func([]comment.Block)
	blocks = func(all []comment.Block) {
		for _, block := range all {
			switch block := block.(type) {
			case *comment.Heading:
				texts(block.Text)
			case *comment.Paragraph:
				texts(block.Text)
			case *comment.List:
				for _, item := range block.Items {
					blocks(item.Content)
				}
			}
		}
	}
	blocks(text.Content)
	return found
}
