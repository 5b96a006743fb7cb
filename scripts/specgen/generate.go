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
	config, overlay, share, packageName, output, document string
}

// file is a generated file, not yet written.
type file struct {
	path string
	data []byte
}

// generate returns the files of the package and what was noticed on the way.
func (g *generator) generate() ([]file, []string, error) {
	doc, err := normalize.Load(g.document, g.overlay)
	if err != nil {
		return nil, nil, err
	}
	normal, err := normalize.Normalize(doc)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", g.document, err)
	}
	if err := g.shareWith(normal); err != nil {
		return nil, nil, err
	}
	data, err := normal.JSON()
	if err != nil {
		return nil, nil, err
	}
	openapi := filepath.Join(filepath.Dir(g.output), "openapi")
	files := []file{{filepath.Join(openapi, g.packageName+".json"), data}}

	for _, part := range []struct {
		name     string
		generate codegen.GenerateOptions
	}{
		{"types.gen.go", codegen.GenerateOptions{Models: true}},
		{"services.gen.go", codegen.GenerateOptions{Client: true}},
	} {
		code, err := g.code(data, part.generate)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %s: %w", g.document, part.name, err)
		}
		files = append(files, file{filepath.Join(g.output, part.name), code})
	}
	about := g.describe(normal.OpenAPI)
	for _, part := range []struct{ template, path string }{
		{"document.tmpl", filepath.Join(g.output, "document.gen.go")},
		{"json.tmpl", filepath.Join(g.output, "json.gen.go")},
		{"registry.tmpl", filepath.Join(openapi, g.packageName+"_gen_test.go")},
		{"openapi.tmpl", filepath.Join(openapi, g.packageName+".gen.go")},
	} {
		code, err := render(part.template, about)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, file{part.path, code})
	}
	return files, normal.Notices, nil
}

// shareWith marks what the document has in common with that of another package.
func (g *generator) shareWith(normal *normalize.Document) error {
	if g.share == "" {
		return nil
	}
	base, err := openapi3.NewLoader().LoadFromFile(g.share)
	if err != nil {
		return fmt.Errorf("%s: %w", g.share, err)
	}
	for _, name := range normal.Share(&normalize.Document{OpenAPI: base}, g.sharedPackage()) {
		normal.Notices = append(normal.Notices, fmt.Sprintf("#/components/schemas/%s: differs from that of package %s", name, g.sharedPackage()))
	}
	return nil
}

// sharedPackage is the package whose types are shared, "" if there is none.
func (g *generator) sharedPackage() string {
	return strings.TrimSuffix(filepath.Base(g.share), filepath.Ext(g.share))
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
	return []byte(code), err
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

func (g *generator) describe(doc *openapi3.T) about {
	a := about{
		Package: g.packageName,
		Base:    g.share == "",
		Share:   g.sharedPackage(),
		Name:    strings.ToUpper(g.packageName[:1]) + g.packageName[1:],
		Title:   strings.TrimSpace(strings.TrimSuffix(doc.Info.Title, "| Sinch")),
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
		isStruct := len(s.Properties) > 0 || s.Extensions["x-empty-object"] != nil
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

// write replaces the files only once each is complete on disk.
func write(files []file) error {
	var err error
	var written []string
	for _, f := range files {
		if err = os.MkdirAll(filepath.Dir(f.path), 0o755); err != nil {
			break
		}
		written = append(written, f.path)
		if err = os.WriteFile(f.path+".new", f.data, 0o644); err != nil {
			break
		}
	}
	for _, path := range written {
		if err == nil {
			err = os.Rename(path+".new", path)
		}
		if err != nil {
			_ = os.Remove(path + ".new") // the first error says what is wrong
		}
	}
	return err
}
