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

// A name is written as users write it: sinch.NewClient, conversation.Message.ID
// or client.Messages.SendText.
var name = regexp.MustCompile(`^\*?(sinch|webhook|sinchtest|sinchredis|sinchotel|call|conversation|template|batch|client|server|fake)((?:\.[A-Za-z][A-Za-z0-9]*)+)(?:\(.*\)|\{.*\})?$`)

// folders are those of the packages, by the name that users write.
var folders = map[string]string{
	"sinch": "sinch", "webhook": "sinch/webhook", "sinchtest": "sinch/sinchtest", "call": "sinch/call",
	"sinchredis": "sinch/sinchredis", "sinchotel": "sinch/sinchotel",
	"conversation": "gen/conversation", "template": "gen/template", "batch": "gen/batch",
}

// variables are what the pages call values of some types.
var variables = map[string]string{
	"client": "sinch.Client", "server": "sinchtest.Server", "fake": "sinchtest.Handler",
}

// TestEveryNameExists looks up what pages set as code and looks like a name of
// ours.
func TestEveryNameExists(t *testing.T) {
	declared := declarations(t)
	count := 0
	for _, page := range pages(t) {
		if page.path == "CHANGELOG.md" {
			continue
		}
		for i, line := range page.prose() {
			for _, match := range quoted.FindAllStringSubmatch(line, -1) {
				parts := name.FindStringSubmatch(match[1])
				if parts == nil {
					continue
				}
				count++
				of, isVariable := variables[parts[1]]
				path := strings.Split(strings.TrimPrefix(parts[2], "."), ".")
				if !isVariable {
					of, path = parts[1]+"."+path[0], path[1:]
				}
				if !declared.has(of, path) {
					t.Errorf("%s:%d: there is no %s", page.path, i+1, match[1])
				}
			}
		}
	}
	if count == 0 {
		t.Error("no page has a name")
	}
}

func TestANameIsFoundInItsPackage(t *testing.T) {
	declared := declarations(t)
	for _, test := range []struct {
		of, path string
		want     bool
	}{
		{"sinch.NewClient", "", true},
		{"sinch.Client", "Region", true},
		{"sinch.Client", "Messages.SendText", true},
		{"sinch.Client", "Messages.AllMessages", true},
		{"sinch.Client", "Contacts.GetContact", true},
		{"sinch.Client", "Batch.SendAll", true},
		{"sinch.Client", "Batch.GetBatchStatus", true},
		{"conversation.Contact", "DisplayName", true},
		{"conversation.ConversationChannelSMS", "", true},
		{"sinch.Nothing", "", false},
		{"sinch.Client", "Messages.SendTex", false},
		{"sinch.Client", "Shop.Close", false},
		{"conversation.Contact", "DisplayName.First", false},
	} {
		var path []string
		if test.path != "" {
			path = strings.Split(test.path, ".")
		}
		if got := declared.has(test.of, path); got != test.want {
			t.Errorf("%s with %q: found = %t, want %t", test.of, test.path, got, test.want)
		}
	}
}

// declared holds the exported names of our packages, "sinch.Client", each with
// its exported fields and methods. A member's value is the type that it has or
// returns, "" where that is none of ours; an embedded field is a member too.
type declared map[string]map[string]member

type member struct {
	typ      string
	embedded bool
}

// has reports whether the name is declared, and has the members, one of the other.
func (d declared) has(of string, path []string) bool {
	members, found := d[of]
	if !found || len(path) == 0 {
		return found
	}
	if found, direct := members[path[0]]; direct {
		return len(path) == 1 || d.has(found.typ, path[1:])
	}
	for _, embedded := range members {
		if embedded.embedded && d.has(embedded.typ, path) {
			return true
		}
	}
	return false
}

func declarations(t *testing.T) declared {
	t.Helper()
	all := declared{}
	for pkg, folder := range folders {
		sources, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, source := range sources {
			if strings.HasSuffix(source, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), source, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, declaration := range file.Decls {
				all.add(pkg, declaration)
			}
		}
	}
	return all
}

func (d declared) add(pkg string, declaration ast.Decl) {
	switch declaration := declaration.(type) {
	case *ast.FuncDecl:
		if declaration.Recv == nil {
			d.members(pkg + "." + declaration.Name.Name)
			return
		}
		receiver := typeName(pkg, declaration.Recv.List[0].Type)
		d.members(receiver)[declaration.Name.Name] = member{}
	case *ast.GenDecl:
		for _, spec := range declaration.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					d.members(pkg + "." + name.Name)
				}
			case *ast.TypeSpec:
				d.addType(pkg, spec)
			}
		}
	}
}

func (d declared) addType(pkg string, spec *ast.TypeSpec) {
	members := d.members(pkg + "." + spec.Name.Name)
	var fields *ast.FieldList
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		fields = typ.Fields
	case *ast.InterfaceType:
		fields = typ.Methods
	default:
		if spec.Assign.IsValid() {
			members["="] = member{typ: typeName(pkg, spec.Type), embedded: true}
		}
		return
	}
	for _, field := range fields.List {
		typ := typeName(pkg, field.Type)
		for _, name := range field.Names {
			members[name.Name] = member{typ: typ}
		}
		if len(field.Names) == 0 {
			members[typ[strings.LastIndex(typ, ".")+1:]] = member{typ: typ, embedded: true}
		}
	}
}

func (d declared) members(of string) map[string]member {
	if d[of] == nil {
		d[of] = map[string]member{}
	}
	return d[of]
}

// typeName returns the name of a type with its package, or "" for a type that
// has none.
func typeName(pkg string, expression ast.Expr) string {
	switch expression := expression.(type) {
	case *ast.StarExpr:
		return typeName(pkg, expression.X)
	case *ast.IndexExpr:
		return typeName(pkg, expression.X)
	case *ast.Ident:
		return pkg + "." + expression.Name
	case *ast.SelectorExpr:
		if qualifier, ok := expression.X.(*ast.Ident); ok {
			return qualifier.Name + "." + expression.Sel.Name
		}
	}
	return ""
}
