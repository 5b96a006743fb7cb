package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// comments are those of the generated code, on one line each.
type comments struct {
	types  map[string]string            // by Go name
	fields map[string]map[string]string // by Go name of the struct and by JSON name
	others []string                     // of constants
}

// readComments adds the comments of a package.
func (c *comments) readComments(t *testing.T, directory string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(directory, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", directory, len(files), err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			if constant, ok := node.(*ast.ValueSpec); ok {
				c.others = append(c.others, oneLine(constant.Doc.Text()))
			}
			if method, ok := node.(*ast.FuncDecl); ok {
				c.others = append(c.others, oneLine(method.Doc.Text()))
			}
			declaration, ok := node.(*ast.GenDecl)
			if !ok || declaration.Tok != token.TYPE {
				return true
			}
			for _, spec := range declaration.Specs {
				spec := spec.(*ast.TypeSpec)
				name := spec.Name.Name
				if spec.Assign.IsValid() && c.types[name] != "" {
					continue // that of another package
				}
				c.types[name] = oneLine(declaration.Doc.Text())
				object, _ := spec.Type.(*ast.StructType)
				if object == nil {
					continue
				}
				c.fields[name] = map[string]string{}
				for _, field := range object.Fields.List {
					if field.Tag != nil {
						c.fields[name][jsonName(field.Tag.Value)] = oneLine(field.Doc.Text())
					}
				}
			}
			return false
		})
	}
}

func jsonName(tag string) string {
	_, rest, _ := strings.Cut(tag, `json:"`)
	name, _, _ := strings.Cut(rest, `"`)
	name, _, _ = strings.Cut(name, ",")
	return name
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// fact is something that a document says of one place.
type fact struct {
	place, schema, field, description, says string
	ofType                                  bool // a description that may be that of a type of its own
}

// factsOf walks a document and returns what it says of each schema, property
// and query parameter.
func factsOf(t *testing.T, document map[string]any) []fact {
	t.Helper()
	var found []fact
	var walk func(node map[string]any, place, schema, field, beside string)
	add := func(node map[string]any, place, schema, field, beside string) {
		description, _ := node["description"].(string)
		if description == "" {
			description = beside
		}
		description, _, _ = strings.Cut(description, "\n")
		description = strings.TrimSuffix(strings.ReplaceAll(oneLine(description), "`", ""), ".")
		if strings.HasPrefix(description, "Wrapper") || strings.Contains(description, "wrappers") {
			description = ""
		}
		if description != "" {
			ofType := node["properties"] != nil || node["allOf"] != nil || node["oneOf"] != nil || node["enum"] != nil || node["type"] == "object" ||
				node["in"] != nil && node["required"] == true // an argument
			found = append(found, fact{place, schema, field, description, description, ofType})
			if ofType {
				description = ""
			}
		}
		for _, says := range sayings(node) {
			found = append(found, fact{place, schema, field, description, says, false})
		}
	}
	components := document["components"].(map[string]any)
	schemas := components["schemas"].(map[string]any)
	walk = func(node map[string]any, place, schema, field, beside string) {
		add(node, place, schema, field, beside)
		if ref, ok := node["$ref"].(string); ok && field != "" {
			// A property is told the range and the default of its type, too.
			if target, ok := schemas[filepath.Base(ref)].(map[string]any); ok && strings.Count(ref, "/") == 3 {
				for _, says := range sayings(target) {
					if says != noteOf(target) {
						found = append(found, fact{place + " → " + filepath.Base(ref), schema, field, "", says, false})
					}
				}
			}
		}
		for _, keyword := range []string{"allOf", "oneOf", "anyOf"} {
			parts, _ := node[keyword].([]any)
			for i, part := range parts {
				description, _ := node["description"].(string)
				if keyword != "allOf" {
					description = ""
				}
				if part, ok := part.(map[string]any); ok && keyword == "oneOf" && part["$ref"] == nil {
					delete(part, "description") // it speaks of a wrapper
				}
				walk(part.(map[string]any), fmt.Sprintf("%s/%s/%d", place, keyword, i), schema, field, description)
			}
		}
		properties, _ := node["properties"].(map[string]any)
		for key, property := range properties {
			owner := schema
			if field != "" {
				owner = "" // that of an inline object, which has another name
			}
			walk(property.(map[string]any), place+"/properties/"+key, owner, key, "")
		}
		for _, keyword := range []string{"items", "additionalProperties"} {
			if below, ok := node[keyword].(map[string]any); ok && below["$ref"] == nil && below["properties"] != nil {
				walk(below, place+"/"+keyword, "", field, "")
			}
		}
	}
	for name, schema := range schemas {
		walk(schema.(map[string]any), "#/components/schemas/"+name, name, "", "")
	}
	parameters := func(node map[string]any, place string) {
		list, _ := node["parameters"].([]any)
		for i, each := range list {
			parameter := each.(map[string]any)
			if ref, ok := parameter["$ref"].(string); ok {
				parameter = components["parameters"].(map[string]any)[filepath.Base(ref)].(map[string]any)
			}
			name := parameter["name"].(string)
			if description, _ := parameter["description"].(string); name != "project_id" && !isPlainID(name, description) {
				place := fmt.Sprintf("%s/parameters/%d", place, i)
				add(parameter, place, "", name, "")
				walk(parameter["schema"].(map[string]any), place+"/schema", "", name, "")
			}
		}
	}
	for path, item := range document["paths"].(map[string]any) {
		parameters(item.(map[string]any), path)
		for method, operation := range item.(map[string]any) {
			if operation, ok := operation.(map[string]any); ok {
				parameters(operation, path+"/"+method)
			}
		}
	}
	slices.SortFunc(found, func(a, b fact) int { return strings.Compare(a.place+a.says, b.place+b.says) })
	return found
}

// isPlainID says whether a description says no more than the name does.
func isPlainID(name, description string) bool {
	return description == "ID of the "+strings.TrimSuffix(name, "_id")+"."
}

// sayings is what a comment has to hold of the keywords of a schema.
func sayings(node map[string]any) []string {
	text := func(value any) string {
		data, _ := json.Marshal(value)
		return strings.Trim(string(data), `"`)
	}
	var all []string
	for keyword, words := range map[string]string{
		"default": "Default: %s.", "pattern": "Pattern: %s", "maxLength": "%s characters", "minLength": "%s", "maxItems": "%s elements", "minItems": "%s",
		"minimum": "%s", "maximum": "%s", "minProperties": "%s", "maxProperties": "%s", "multipleOf": "%s",
	} {
		if value, ok := node[keyword]; ok {
			all = append(all, fmt.Sprintf(words, text(value)))
		}
	}
	if node["readOnly"] == true {
		all = append(all, "Read-only")
	}
	if node["deprecated"] == true {
		all = append(all, "Deprecated: ")
	}
	if note := noteOf(node); note != "" {
		all = append(all, note)
	}
	return all
}

func noteOf(node map[string]any) string {
	note, _ := node["x-note"].(string)
	return strings.TrimSuffix(oneLine(note), ".")
}

func TestWhatTheDocumentsSayIsInTheComments(t *testing.T) {
	inRoot(t)
	said := comments{map[string]string{}, map[string]map[string]string{}, nil}
	base := map[string]bool{} // the schemas of the document that shares its types
	for i, g := range generators(t) {
		said.readComments(t, g.output)
		doc, err := normalize.Load(g.document, g.overlay)
		if err != nil {
			t.Fatal(err)
		}
		data, err := doc.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var document map[string]any
		if err := json.Unmarshal(data, &document); err != nil {
			t.Fatal(err)
		}
		missing, all := 0, factsOf(t, document)
		for _, f := range all {
			component, isSchema := strings.CutPrefix(f.place, "#/components/schemas/")
			component, _, _ = strings.Cut(component, "/")
			if i == 0 {
				base[component] = isSchema
			} else if f.says == f.description && base[component] {
				continue // the other document describes it in its own words
			}
			if shared := i > 0 && base[component]; !said.hold(f) && (!shared || !said.anywhere(f)) {
				missing++
				t.Errorf("%s: %s: no comment says %q", g.document, f.place, f.says)
			}
		}
		t.Logf("%s: %d of %d facts are in comments", g.document, len(all)-missing, len(all))
	}
}

// hold says whether a fact is in its comment: that of the type of its schema,
// of the field of its schema's struct, or, for a part that has become a part of
// others, of all fields of its name that are described the same.
func (c *comments) hold(f fact) bool {
	if f.ofType {
		for _, comment := range slices.AppendSeq(slices.Clone(c.others), maps.Values(c.types)) {
			if holds(comment, f.says) {
				return true
			}
		}
	}
	goName := codegen.SchemaNameToTypeName(strings.ToUpper(f.schema[:min(1, len(f.schema))]) + f.schema[min(1, len(f.schema)):])
	if f.field == "" {
		comment, isType := c.types[goName]
		return !isType || holds(comment, f.says)
	}
	if comment, ok := c.fields[goName][f.field]; ok && f.schema != "" {
		return holds(comment, f.says)
	}
	found := false
	for _, fields := range c.fields {
		comment, ok := fields[f.field]
		if !ok || !holds(comment, f.description) {
			continue
		}
		if !holds(comment, f.says) {
			if f.description != "" {
				return false
			}
			continue
		}
		found = true
	}
	return found
}

// anywhere says whether a fact is in the comment of any field of its name. It is
// for the document that shares the types of another, which has words of its own.
func (c *comments) anywhere(f fact) bool {
	for _, fields := range c.fields {
		if holds(fields[f.field], f.says) {
			return true
		}
	}
	return false
}

// holds says whether a comment has the fact: in these words or, where it is a
// default or a limit, in a sentence that has the value and says what it is.
func holds(comment, says string) bool {
	comment, says = strings.ToLower(comment), strings.ToLower(says)
	if strings.Contains(comment, says) || says == "1" && strings.Contains(comment, "at least one") {
		return true
	}
	value, what := strings.TrimSuffix(strings.TrimPrefix(says, "default: "), "."), []string{"default"}
	if value == strings.TrimSuffix(says, ".") {
		number, _, isLimit := strings.Cut(says, " element")
		if !isLimit {
			return false
		}
		value, what = number, []string{"up to", "at most", "at least", "maximum", "minimum"}
	}
	for sentence := range strings.SplitSeq(strings.ReplaceAll(comment, "\n- ", ". "), ". ") {
		if strings.Contains(sentence, value) && slices.ContainsFunc(what, func(word string) bool { return strings.Contains(sentence, word) }) {
			return true
		}
	}
	return false
}
