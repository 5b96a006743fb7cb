package main

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"go.yaml.in/yaml/v3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

//go:embed templates/document.tmpl templates/json.tmpl templates/registry.tmpl templates/openapi.tmpl
var templates embed.FS

// generator makes one package.
type generator struct {
	config, overlay, packageName, output, document string
}

// file is a generated file, not yet written.
type file struct {
	path string
	data []byte
}

// made is what a generator makes.
type made struct {
	packageName string
	files       []file
	document    *normalize.Document
}

// generate returns the package, which shares types with that of base, nil for
// none. It is type-checked.
func (g *generator) generate(base *made, checker *checker) (*made, error) {
	doc, err := normalize.Load(g.document, g.overlay)
	if err != nil {
		return nil, err
	}
	return g.generateFrom(doc, base, checker)
}

// generateFrom does the same with a document that is loaded already.
func (g *generator) generateFrom(doc *openapi3.T, base *made, checker *checker) (*made, error) {
	normal, err := normalize.Normalize(doc)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", g.document, err)
	}
	if base != nil {
		for _, name := range normal.Share(base.document, base.packageName) {
			normal.Notices = append(normal.Notices, fmt.Sprintf("%s: differs from that of package %s", normal.Place(name), base.packageName))
		}
	}
	data, err := normal.JSON()
	if err != nil {
		return nil, err
	}
	var files []file
	for _, part := range []struct {
		name     string
		generate codegen.GenerateOptions
	}{
		{"types.gen.go", codegen.GenerateOptions{Models: true}},
		{"services.gen.go", codegen.GenerateOptions{Client: true}},
	} {
		code, err := g.code(data, part.generate)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", g.document, part.name, err)
		}
		files = append(files, file{filepath.Join(g.output, part.name), code})
	}
	about := g.describe(normal.OpenAPI, base)
	openapi := filepath.Join(filepath.Dir(g.output), "openapi")
	for _, part := range []struct{ template, path string }{
		{"document.tmpl", filepath.Join(g.output, "document.gen.go")},
		{"json.tmpl", filepath.Join(g.output, "json.gen.go")},
		{"registry.tmpl", filepath.Join(openapi, g.packageName+"_gen_test.go")},
		{"openapi.tmpl", filepath.Join(openapi, g.packageName+".gen.go")},
	} {
		code, err := render(part.template, about)
		if err != nil {
			return nil, err
		}
		files = append(files, file{part.path, code})
	}
	if err := g.check(checker, files, normal); err != nil {
		return nil, fmt.Errorf("%s: %w", g.document, err)
	}
	gone, err := outdated(g.output, files)
	if err != nil {
		return nil, err
	}
	files = append(files, file{filepath.Join(openapi, g.packageName+".json"), data})
	return &made{packageName: g.packageName, files: append(files, gone...), document: normal}, nil
}

// registryCode stands for what the tables of schemas use of the tests by hand.
const registryCode = `package openapi_test

func registry(...any) any      { return nil }
func schema[T any](string) any { return nil }
`

// check type-checks the package, then what stands about it in package openapi.
func (g *generator) check(checker *checker, files []file, document *normalize.Document) error {
	var own, openapi, tests []file
	for _, f := range files {
		switch {
		case filepath.Dir(f.path) == filepath.Clean(g.output):
			own = append(own, f)
		case strings.HasSuffix(f.path, "_test.go"):
			tests = append(tests, f)
		default:
			openapi = append(openapi, f)
		}
	}
	tests = append(tests, file{"registry_test.go", []byte(registryCode)})
	where := newPlaces(document)
	for _, unit := range []struct {
		name  string
		files []file
	}{{g.packageName, own}, {"openapi", openapi}, {"openapi_test", tests}} {
		if err := checker.check(modulePath+"/gen/"+unit.name, unit.files, where); err != nil {
			return err
		}
	}
	return nil
}

// code runs oapi-codegen over a normalised document.
func (g *generator) code(document []byte, generate codegen.GenerateOptions) ([]byte, error) {
	text, err := os.ReadFile(g.config)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	var config codegen.Configuration
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&config); err != nil {
		return nil, fmt.Errorf("%s: %w", g.config, err)
	}
	config.PackageName = g.packageName
	config.Generate = generate
	config.OutputOptions.SkipFmt = true
	config = config.UpdateDefaults()
	if err := config.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", g.config, err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(document)
	if err != nil {
		return nil, err
	}
	for name, function := range templateFunctions {
		codegen.TemplateFunctions[name] = function
	}
	code, err := codegen.Generate(doc, config)
	if err != nil {
		return nil, err
	}
	return tidy([]byte(code))
}

// about is what the templates of this package are rendered with.
type about struct {
	Package, Name, Title, ServerURL, TokenURL string
	About                                     string // what the document says of itself, as a comment
	Base                                      bool   // shares no schemas; others may share its
	Share                                     string // the package whose types it shares
	Schemas                                   []schema
}

// schema is one of the schemas of a package, and the package of its Go type.
type schema struct {
	Schema, GoType, Package string
	Own                     bool // a struct that is not that of another package
}

func (g *generator) describe(doc *openapi3.T, base *made) about {
	a := about{
		Package: g.packageName,
		Base:    base == nil,
		Name:    strings.ToUpper(g.packageName[:1]) + g.packageName[1:],
		Title:   strings.Join(strings.Fields(printable(strings.TrimSuffix(doc.Info.Title, "| Sinch"))), " "),
	}
	if base != nil {
		a.Share = base.packageName
	}
	if len(doc.Servers) > 0 {
		a.ServerURL = doc.Servers[0].URL
	}
	if doc.Info.Description != "" {
		a.About = wrap(doc.Info.Description)
	}
	a.TokenURL, _ = doc.Extensions["x-token-url"].(string)
	for _, name := range sortedKeys(doc.Components.Schemas) {
		s := doc.Components.Schemas[name].Value
		owner, shared := s.Extensions["x-shared"].(string)
		if !shared {
			owner = g.packageName
		}
		isStruct := doc.Components.Schemas[name].Ref == "" && (len(s.Properties) > 0 || s.Extensions["x-empty-object"] != nil)
		a.Schemas = append(a.Schemas, schema{name, codegen.SchemaNameToTypeName(name), owner, isStruct && !shared})
	}
	return a
}

func render(name string, data any) ([]byte, error) {
	parsed, err := template.ParseFS(templates, "templates/"+name)
	if err != nil {
		return nil, err
	}
	var code bytes.Buffer
	if err := parsed.Execute(&code, data); err != nil {
		return nil, err
	}
	return format.Source(code.Bytes())
}
