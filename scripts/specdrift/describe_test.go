package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What this program rates is its own idea of the generated code. This holds it
// to the code that is checked in.
func TestTheDescriptionIsThatOfTheGeneratedCode(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"conversation", "template", "batch"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := load(t.Context(), "../../api/"+name+".yaml", "../../api/"+name+".overlay.yaml")
			if err != nil {
				t.Fatal(err)
			}
			root := describe(doc)
			generated := parseGenerated(t, "../../gen/"+name)
			t.Run("schemas are types", func(t *testing.T) { checkTypes(t, root, generated) })
			t.Run("operations are methods", func(t *testing.T) { checkMethods(t, root, generated) })
			t.Run("query parameters are fields", func(t *testing.T) { checkQueryParameters(t, root, generated) })
		})
	}
}

func checkTypes(t *testing.T, root *node, generated *generatedCode) {
	t.Helper()
	shared := parseGenerated(t, "../../gen/conversation").types
	described := map[string]bool{}
	for key, schema := range root.children {
		name, ok := strings.CutPrefix(key, "schema ")
		if !ok {
			continue
		}
		declared := generated.types[strings.ToLower(name)]
		if declared == nil && shared[strings.ToLower(name)] != nil {
			continue // a type of the other package
		}
		if declared == nil {
			t.Errorf("there is no type %s", name)
			continue
		}
		described[strings.ToLower(name)] = true
		checkType(t, generated, schema, declared)
	}
	for name := range generated.types {
		if !described[name] && !strings.HasSuffix(name, "params") {
			t.Errorf("the type %s is described by nothing", name)
		}
	}
}

func checkType(t *testing.T, generated *generatedCode, schema *node, declared *ast.TypeSpec) {
	t.Helper()
	if _, shared := declared.Type.(*ast.SelectorExpr); shared {
		return // An alias of a type of another package.
	}
	if underlying, ok := strings.CutPrefix(schema.goType, "enum of "); ok {
		same(t, schema.place, underlying, types.ExprString(declared.Type))
		for key, value := range schema.children {
			if name := declared.Name.Name + value.facts["Go name"].value; !generated.constants[strings.ToLower(name)] {
				t.Errorf("%s: there is no constant %s for the %s", schema.place, name, key)
			}
		}
		return
	}
	structure, ok := declared.Type.(*ast.StructType)
	if !ok {
		same(t, schema.place, schema.goType, types.ExprString(declared.Type))
		return
	}
	same(t, schema.place, schema.goType, structType)
	fields := map[string]string{}
	for _, field := range structure.Fields.List {
		key := jsonKey(field)
		if key == "" {
			continue // What this version does not know, in every struct.
		}
		fields[key] = types.ExprString(field.Type)
	}
	for key, child := range schema.children {
		what, name, _ := strings.Cut(key, " ")
		switch what {
		case "property":
			same(t, child.place, child.goType, fields[name])
			delete(fields, name)
		case "method":
			if generated.methods[declared.Name.Name+"."+name] == nil {
				t.Errorf("%s: there is no method %s", schema.place, name)
			}
		case "accessor":
			if generated.methods[declared.Name.Name+".As"+name] == nil {
				t.Errorf("%s: there is no method As%s", schema.place, name)
			}
		}
	}
	for name := range fields {
		t.Errorf("%s: the generated field %s is described by nothing", schema.place, name)
	}
}

func checkMethods(t *testing.T, root *node, generated *generatedCode) {
	t.Helper()
	operations := 0
	for key, operation := range root.children {
		if !strings.HasPrefix(key, "operation ") {
			continue
		}
		operations++
		service, name, _ := strings.Cut(operation.facts["Go method"].value, ".")
		declared := generated.methods[service+"Service."+name]
		if declared == nil {
			t.Errorf("%s: there is no method %s of %sService", operation.place, name, service)
			continue
		}
		arguments := argumentTypes(operation)
		same(t, operation.place, strings.Join(arguments, ", "), strings.Join(fieldTypes(declared.Params, 1), ", "))
		result := "error"
		if returned := operation.facts["result"].value; returned != "" {
			result = returned + ", error"
		}
		same(t, operation.place, result, strings.Join(fieldTypes(declared.Results, 0), ", "))

		for child, iterator := range operation.children {
			if name, ok := strings.CutPrefix(child, "iterator "); ok {
				declared := generated.methods[service+"Service."+name]
				if declared == nil {
					t.Errorf("%s: there is no iterator %s", operation.place, name)
					continue
				}
				same(t, operation.place, iterator.goType, types.ExprString(declared.Results.List[0].Type))
			}
		}
	}
	if operations == 0 {
		t.Error("no operation is described")
	}
}

func checkQueryParameters(t *testing.T, root *node, generated *generatedCode) {
	t.Helper()
	parameters := 0
	for _, operation := range root.children {
		for key := range operation.children {
			if strings.HasPrefix(key, "query parameter ") {
				parameters++
			}
		}
		params := operation.facts["option with the query parameters"].value
		if params == "" {
			continue
		}
		fields := map[string]string{}
		for _, field := range generated.types[strings.ToLower(params)].Type.(*ast.StructType).Fields.List {
			fields[jsonKey(field)] = types.ExprString(field.Type)
		}
		for key, child := range operation.children {
			if name, ok := strings.CutPrefix(key, "query parameter "); ok && child.facts["required"].value == "" {
				same(t, child.place, child.goType, fields[name])
				delete(fields, name)
			}
		}
		for name := range fields {
			t.Errorf("%s: the generated query parameter %s is described by nothing", operation.place, name)
		}
	}
	if parameters == 0 {
		t.Error("no query parameter is described")
	}
}

func argumentTypes(operation *node) []string {
	var first []*node
	for key, child := range operation.children {
		if strings.Contains(key, " parameter ") && child.facts["position"].value != "" {
			first = append(first, child)
		}
	}
	slices.SortFunc(first, func(a, b *node) int {
		return strings.Compare(a.facts["position"].value, b.facts["position"].value)
	})
	arguments := []string{"context.Context"}
	for _, argument := range first {
		arguments = append(arguments, argument.goType)
	}
	if body := operation.children["body"]; body != nil {
		arguments = append(arguments, body.goType)
	}
	return arguments
}

// fieldTypes returns the types of a list of fields but for the last.
func fieldTypes(list *ast.FieldList, except int) []string {
	var all []string
	for _, field := range list.List[:len(list.List)-except] {
		for range max(1, len(field.Names)) {
			all = append(all, types.ExprString(field.Type))
		}
	}
	return all
}

// jsonKey is the key of a field in its only tag, `json:"key,options"`.
func jsonKey(field *ast.Field) string {
	tag := strings.TrimSuffix(strings.TrimPrefix(field.Tag.Value, "`json:\""), "\"`")
	key, _, _ := strings.Cut(tag, ",")
	return key
}

// same compares Go types. The generator writes initialisms its own way.
func same(t *testing.T, place, got, want string) {
	t.Helper()
	want = strings.ReplaceAll(want, "interface{}", "any")
	unqualified := strings.NewReplacer("conversation.", "", "Conversation.", "") // shared types
	if !strings.EqualFold(unqualified.Replace(got), unqualified.Replace(want)) {
		t.Errorf("%s: the description says %q, the generated code %q", place, got, want)
	}
}

// generatedCode is what a generated package declares. Types and constants are
// by their names in lower case, methods by Type.Method.
type generatedCode struct {
	types     map[string]*ast.TypeSpec
	methods   map[string]*ast.FuncType
	constants map[string]bool
}

func parseGenerated(t *testing.T, directory string) *generatedCode {
	t.Helper()
	code := &generatedCode{types: map[string]*ast.TypeSpec{}, methods: map[string]*ast.FuncType{}, constants: map[string]bool{}}
	for _, file := range []string{"types.gen.go", "services.gen.go"} {
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(directory, file), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range parsed.Decls {
			code.add(declaration)
		}
	}
	maps.DeleteFunc(code.types, func(name string, _ *ast.TypeSpec) bool {
		return strings.HasSuffix(name, "service") || name == "services" || name == "calloption"
	})
	return code
}

func (code *generatedCode) add(declaration ast.Decl) {
	switch d := declaration.(type) {
	case *ast.FuncDecl:
		if d.Recv != nil {
			receiver := strings.TrimPrefix(types.ExprString(d.Recv.List[0].Type), "*")
			code.methods[receiver+"."+d.Name.Name] = d.Type
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				code.types[strings.ToLower(s.Name.Name)] = s
			case *ast.ValueSpec:
				code.constants[strings.ToLower(s.Names[0].Name)] = true
			}
		}
	}
}
