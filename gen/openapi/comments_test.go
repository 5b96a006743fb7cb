package openapi_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// parsedFiles are the generated files of a package.
func parsedFiles(t *testing.T, name string) []*ast.File {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", name, "*.gen.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", name, len(files), err)
	}
	var parsed []*ast.File
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, tree)
	}
	return parsed
}

func TestNoCommentSpeaksOfWhatGoHasNot(t *testing.T) {
	strange := regexp.MustCompile("(?i)wrapper|`|\\bdefined in place\\b|#/components")
	for _, p := range packages {
		for _, file := range parsedFiles(t, p.name) {
			for _, group := range file.Comments {
				if found := strange.FindString(group.Text()); found != "" {
					t.Errorf("%s: a comment says %q:\n%s", p.name, found, group.Text())
				}
			}
		}
	}
}

func TestTheCommentOfAMethodIsASentenceAboutIt(t *testing.T) {
	methods := 0
	for _, p := range packages {
		for _, file := range parsedFiles(t, p.name) {
			for _, declaration := range file.Decls {
				method, ok := declaration.(*ast.FuncDecl)
				if !ok || method.Recv == nil || !strings.Contains(method.Doc.Text(), "\nSinch: ") {
					continue
				}
				methods++
				begins := regexp.MustCompile(`^` + method.Name.Name + ` [a-z]+s [^.]+\.`)
				if !begins.MatchString(method.Doc.Text()) {
					t.Errorf("%s: the comment does not begin with the name and a verb:\n%s", p.name, method.Doc.Text())
				}
			}
		}
	}
	if methods != 58 {
		t.Errorf("%d methods are operations, want 58", methods)
	}
}

// TestNamesAreWrittenAsGoWritesThem finds initialisms that are written like
// words, as in Urls, and codes, as in ContactLanguageEn.
func TestNamesAreWrittenAsGoWritesThem(t *testing.T) {
	words := regexp.MustCompile(`(?:Url|Uri|Id|Api|Http|Json|Sms|Mms|Rcs|Ttl|Bc|Aes|Cpf|Cnpj|Evp)s?(?:[A-Z0-9]|$)`)
	code := regexp.MustCompile(`^ContactLanguage[A-Z][a-z]{1,2}(?:[A-Z]|$)`)
	for _, p := range packages {
		for _, file := range parsedFiles(t, p.name) {
			ast.Inspect(file, func(node ast.Node) bool {
				if identifier, ok := node.(*ast.Ident); ok && identifier.IsExported() {
					if words.MatchString(identifier.Name) || code.MatchString(identifier.Name) {
						t.Errorf("%s: %s", p.name, identifier.Name)
					}
				}
				return true
			})
		}
	}
}
