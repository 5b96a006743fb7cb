package docs_test

import (
	"go/ast"
	"go/doc"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	saysDefault     = regexp.MustCompile(`(?i)\bdefault`)
	saysLimit       = regexp.MustCompile(`\b(?:at\s+least|at\s+most|less\s+than|more\s+than|longest|from\s+[0-9.]+\s+to|no\s+limit)\b`)
	saysErrors      = regexp.MustCompile(`\b(?:errors?|refuse[sd]?|Err[A-Z][A-Za-z]*)\b`)
	saysConcurrency = regexp.MustCompile(`\b(?:safe\s+for\s+concurrent\s+use|do(?:es)?\s+not\s+change)\b`)
)

// TestCommentsAnswerWhatIsAsked holds what a reader of go doc wants to know
// beyond what something does: of an option the default, and the limit of a
// number; of a function the errors, where not its type says so for all methods;
// and of what is shared whether it may be.
func TestCommentsAnswerWhatIsAsked(t *testing.T) {
	options, failing, shared := 0, 0, 0
	for name, folder := range folders {
		pkg := documented(t, folder)
		for _, function := range functions(pkg) {
			in := name + "." + strings.TrimPrefix(function.Recv+".", ".") + function.Name
			if function.Doc == "" && !strings.HasPrefix(folder, "gen/") {
				t.Errorf("%s has no comment", in)
			}
			result := lastResult(function.Decl)
			if strings.HasSuffix(result, "Option") {
				options++
				if !saysDefault.MatchString(function.Doc) {
					t.Errorf("%s does not say what the default is", in)
				}
				if takesNumber(function.Decl) && !saysLimit.MatchString(function.Doc) {
					t.Errorf("%s does not say which numbers it takes", in)
				}
			}
			if (result == "error" || result == "Seq2") && !standard(function.Name, folder) {
				failing++
				if !saysErrors.MatchString(function.Doc) && !saysErrors.MatchString(commentOf(pkg, function.Recv)) {
					t.Errorf("%s does not say what its errors are", in)
				}
			}
		}
		for _, typ := range pkg.Types {
			if isShared(typ) {
				shared++
				if !saysConcurrency.MatchString(typ.Doc) {
					t.Errorf("%s.%s does not say whether it is safe for concurrent use", name, typ.Name)
				}
			}
		}
	}
	if options < 35 || failing < 150 || shared < 40 {
		t.Errorf("only %d options, %d functions with errors and %d types were found", options, failing, shared)
	}
}

// functions returns all that a package has, methods included.
func functions(pkg *doc.Package) []*doc.Func {
	all := pkg.Funcs
	for _, typ := range pkg.Types {
		all = append(append(all, typ.Funcs...), typ.Methods...)
	}
	return all
}

func commentOf(pkg *doc.Package, receiver string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(receiver, "*"), "[")
	for _, typ := range pkg.Types {
		if typ.Name == name {
			return typ.Doc
		}
	}
	return ""
}

// standard reports whether a method is one that package json calls, of a type
// that is generated.
func standard(name, folder string) bool {
	return strings.HasPrefix(folder, "gen/") && strings.Contains(name, "arshalJSON")
}

// lastResult returns the name of the type of the last result.
func lastResult(function *ast.FuncDecl) string {
	results := function.Type.Results
	if results == nil {
		return ""
	}
	last := results.List[len(results.List)-1].Type
	if generic, ok := last.(*ast.IndexListExpr); ok {
		last = generic.X
	}
	name := typeName("", last)
	return name[strings.LastIndex(name, ".")+1:]
}

func takesNumber(function *ast.FuncDecl) bool {
	for _, parameter := range function.Type.Params.List {
		switch typeName("", parameter.Type) {
		case ".int", ".int64", ".float64", "time.Duration":
			return true
		}
	}
	return false
}

// isShared reports whether a reader cannot see whether goroutines may share a
// value: it hides something, or others implement it. What is hidden is left out
// of the documentation, which then is incomplete.
func isShared(typ *doc.Type) bool {
	switch expression := typ.Decl.Specs[0].(*ast.TypeSpec).Type.(type) {
	case *ast.FuncType, *ast.InterfaceType:
		return true
	case *ast.StructType:
		return expression.Incomplete || slices.ContainsFunc(expression.Fields.List, func(field *ast.Field) bool { return field.Names == nil })
	}
	return false
}
