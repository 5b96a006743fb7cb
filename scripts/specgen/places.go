package main

import (
	"cmp"
	"go/ast"
	"go/token"
	"reflect"
	"strconv"
	"strings"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// places knows where in the document the names in generated code come from.
type places struct {
	schemas    map[string]string // by Go type
	operations map[string]string // by service and method, by the name of the operation in code
}

// ofPackage is said of a name that does not come from the document.
const ofPackage = "the package itself"

func newPlaces(document *normalize.Document) *places {
	p := &places{schemas: map[string]string{}, operations: map[string]string{}}
	for name := range document.OpenAPI.Components.Schemas {
		p.schemas[codegen.SchemaNameToTypeName(name)] = document.Place(name)
	}
	for path, item := range document.OpenAPI.Paths.Map() {
		for method, operation := range item.Operations() {
			place := normalize.OperationPlace(path, method)
			p.operations[operation.OperationID] = place
			described := operation.Extensions["x-operation"].(map[string]any)
			service, _ := described["service"].(string)
			for _, name := range []any{described["method"], asObject(described["list"])["name"]} {
				if name, ok := name.(string); ok {
					p.operations[service+"."+name] = place
				}
			}
			p.operations[service] = cmp.Or(p.operations[service], place)
		}
	}
	return p
}

func asObject(value any) map[string]any {
	object, _ := value.(map[string]any)
	return object
}

// of returns the place that the code at a position was generated from, as a
// JSON pointer.
func (p *places) of(files []*ast.File, position token.Pos) string {
	for _, f := range files {
		for _, declared := range f.Decls {
			if declared.Pos() <= position && position < declared.End() {
				return cmp.Or(p.ofDeclaration(declared, position), ofPackage)
			}
		}
	}
	return ofPackage
}

func (p *places) ofDeclaration(declared ast.Decl, position token.Pos) string {
	switch declared := declared.(type) {
	case *ast.FuncDecl:
		return p.ofFunction(declared)
	case *ast.GenDecl:
		for _, spec := range declared.Specs {
			if position < spec.Pos() || spec.End() <= position {
				continue
			}
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				return p.ofType(spec, position)
			case *ast.ValueSpec:
				return p.ofValue(spec)
			}
		}
	}
	return ""
}

// ofType is the place of a schema, a property of it, or of the parameters of
// an operation.
func (p *places) ofType(spec *ast.TypeSpec, position token.Pos) string {
	place, below := p.schemas[spec.Name.Name], "properties"
	if operation, isParams := strings.CutSuffix(spec.Name.Name, "Params"); place == "" && isParams {
		place, below = p.operations[operation], "parameters"
	}
	fields, isStruct := spec.Type.(*ast.StructType)
	if !isStruct {
		return place
	}
	for _, field := range fields.Fields.List {
		if position < field.Pos() || field.End() <= position {
			continue
		}
		if place == "" && len(field.Names) == 1 { // of the services
			return p.operations[field.Names[0].Name]
		}
		if name := tagName(field); name != "" {
			return normalize.Pointer(place, below, name)
		}
	}
	return place
}

func tagName(field *ast.Field) string {
	if field.Tag == nil {
		return ""
	}
	tag, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return ""
	}
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

// ofValue is the place of a value of an enum, or of an operation.
func (p *places) ofValue(spec *ast.ValueSpec) string {
	if named, ok := spec.Type.(*ast.Ident); ok && p.schemas[named.Name] != "" && len(spec.Values) == 1 {
		place := p.schemas[named.Name] + "/enum"
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				text = literal.Value
			}
			place = normalize.Pointer(place, text)
		}
		return place
	}
	for _, name := range spec.Names {
		if operation, ok := strings.CutPrefix(name.Name, "operation"); ok {
			return p.operations[operation]
		}
	}
	return ""
}

// ofFunction is the place of the operation of a method, or of the schema that
// the method belongs to.
func (p *places) ofFunction(declared *ast.FuncDecl) string {
	var owner string
	if declared.Recv != nil && len(declared.Recv.List) == 1 {
		receiver := declared.Recv.List[0].Type
		if pointer, ok := receiver.(*ast.StarExpr); ok {
			receiver = pointer.X
		}
		if named, ok := receiver.(*ast.Ident); ok {
			owner = named.Name
		}
	}
	if service, ok := strings.CutSuffix(owner, "Service"); ok && p.operations[service+"."+declared.Name.Name] != "" {
		return p.operations[service+"."+declared.Name.Name]
	}
	for _, prefix := range []string{"As", "From"} {
		if member, ok := strings.CutPrefix(declared.Name.Name, prefix); ok && p.schemas[member] != "" {
			return p.schemas[member]
		}
	}
	return p.schemas[owner]
}
