package sinchtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/openapi"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// document is the OpenAPI document of one API, prepared for routing and for
// checking. Nothing changes it after [loadDocument].
type document struct {
	operations []*operation
	schemas    openapi3.Schemas
	unions     map[*openapi3.Schema][][]string
	tagged     map[*openapi3.Schema]taggedUnion
}

// operation is an operation with what the document says about its parts.
type operation struct {
	call.Operation
	path   pathTemplate
	params []*openapi3.Parameter
	body   *openapi3.Schema // nil for an operation without a body
	answer *openapi3.Schema // of status 200; nil for an empty one
}

// taggedUnion is an object of which the member named property has the schema
// that the member named tag selects.
type taggedUnion struct {
	Tag      string `json:"tag"`
	Property string `json:"property"`
	Members  []struct {
		Value  string `json:"value"`
		Schema string `json:"schema"`
	} `json:"members"`
}

// documents returns the documents by API. They are parsed once per process,
// side by side: a test suite may start hundreds of servers.
var documents = sync.OnceValue(loadDocuments)

func loadDocuments() map[string]*document {
	var conversations, templates, batches *document
	var loading sync.WaitGroup
	loading.Go(func() { conversations = mustLoadDocument(openapi.Conversation, conversation.Operations()) })
	loading.Go(func() { templates = mustLoadDocument(openapi.Template, template.Operations()) })
	loading.Go(func() { batches = mustLoadDocument(openapi.Batch, batch.Operations()) })
	loading.Wait()
	return map[string]*document{conversation.API: conversations, template.API: templates, batch.API: batches}
}

// mustLoadDocument panics where loadDocument fails, which takes a document and
// operations that were not generated together.
func mustLoadDocument(data []byte, operations []call.Operation) *document {
	document, err := loadDocument(data, operations)
	if err != nil {
		panic("sinchtest: embedded document: " + err.Error())
	}
	return document
}

func loadDocument(data []byte, operations []call.Operation) (*document, error) {
	parsed, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		return nil, err
	}
	d := &document{
		schemas: parsed.Components.Schemas,
		unions:  map[*openapi3.Schema][][]string{},
		tagged:  map[*openapi3.Schema]taggedUnion{},
	}
	preparation := preparation{document: d, seen: map[*openapi3.Schema]bool{}}
	for _, schema := range d.schemas {
		if err := preparation.prepare(schema); err != nil {
			return nil, err
		}
	}
	for _, o := range operations {
		item := parsed.Paths.Value(o.Path)
		if item == nil || item.GetOperation(o.Method) == nil {
			return nil, fmt.Errorf("%s is not described", o.ID)
		}
		described := item.GetOperation(o.Method)
		prepared := &operation{Operation: o, path: parseTemplate(o.Path)}
		for _, parameter := range described.Parameters {
			prepared.params = append(prepared.params, parameter.Value)
		}
		if described.RequestBody != nil {
			prepared.body = jsonSchema(described.RequestBody.Value.Content)
		}
		if o.Method == http.MethodPatch && prepared.body != nil {
			prepared.body = d.withoutRequired(prepared.body)
		}
		if success := described.Responses.Status(200); success != nil {
			prepared.answer = jsonSchema(success.Value.Content)
		}
		d.operations = append(d.operations, prepared)
	}
	return d, nil
}

// withoutRequired returns the schema of the body of a PATCH, which holds what
// is to be changed. One of which everything is required stays as it is.
func (d *document) withoutRequired(body *openapi3.Schema) *openapi3.Schema {
	if len(body.Required) == 0 || len(body.Required) == len(body.Properties) {
		return body
	}
	changed := new(*body)
	changed.Required = nil
	if groups, isUnion := d.unions[body]; isUnion {
		d.unions[changed] = groups
	}
	if tagged, isTagged := d.tagged[body]; isTagged {
		d.tagged[changed] = tagged
	}
	return changed
}

func jsonSchema(content openapi3.Content) *openapi3.Schema {
	media := content["application/json"]
	if media == nil || media.Schema.Value.IsEmpty() {
		return nil // a schema that says nothing stands for no body
	}
	return media.Schema.Value
}

// preparation visits the schemas of a document, once each: they may be
// recursive.
type preparation struct {
	document *document
	seen     map[*openapi3.Schema]bool
}

// prepare closes objects: what the document does not name is refused, so that
// a misspelt member does not go unnoticed. An object without properties is a
// map or free-form and stays open.
func (p *preparation) prepare(ref *openapi3.SchemaRef) error {
	if ref == nil || ref.Value == nil || p.seen[ref.Value] {
		return nil
	}
	schema := ref.Value
	p.seen[schema] = true
	if _, empty := schema.Extensions["x-empty-object"]; empty || len(schema.Properties) > 0 {
		schema.AdditionalProperties = openapi3.AdditionalProperties{Has: new(false)}
	}
	if groups, found := schema.Extensions["x-one-of"]; found {
		union, err := extension[[][]string](groups)
		if err != nil {
			return fmt.Errorf("x-one-of: %w", err)
		}
		p.document.unions[schema] = union
	}
	if members, found := schema.Extensions["x-tagged-union"]; found {
		tagged, err := extension[taggedUnion](members)
		if err != nil {
			return fmt.Errorf("x-tagged-union: %w", err)
		}
		p.document.tagged[schema] = tagged
	}
	for _, property := range schema.Properties {
		if err := p.prepare(property); err != nil {
			return err
		}
	}
	if err := p.prepare(schema.Items); err != nil {
		return err
	}
	return p.prepare(schema.AdditionalProperties.Schema)
}

// extension decodes an x-… member, of which the parser knows no type.
func extension[T any](value any) (T, error) {
	var decoded T
	data, err := json.Marshal(value)
	if err != nil {
		return decoded, err
	}
	return decoded, json.Unmarshal(data, &decoded)
}
