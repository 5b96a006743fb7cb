// Package normalize puts a published OpenAPI document into the form that a
// code generator can take: plain objects with named parts, OpenAPI 3.0 only.
//
// It knows no schema by name. Each file holds one rule or a few that belong
// together; a rule that does not fit a document ends with a [*Error] that
// names the place.
package normalize

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// Error says where in a document a rule does not fit.
type Error struct {
	// Place is a JSON pointer into the document.
	Place string
	// Reason says what is wrong there.
	Reason string
}

// Error returns the place and the reason on one line.
func (e *Error) Error() string { return e.Place + ": " + e.Reason }

func errorAt(place, format string, args ...any) error {
	return &Error{Place: place, Reason: fmt.Sprintf(format, args...)}
}

// Document is a normalised document.
type Document struct {
	// OpenAPI is the document: OpenAPI 3.0, valid, with every reference
	// resolved. It is annotated with the x-… extensions of this package.
	OpenAPI *openapi3.T
	// Notices say what was dropped because it contradicts the rest, sorted.
	Notices []string

	places map[string]string
}

// Place says, as a JSON pointer, where the published document has what became
// the schema called name.
func (d *Document) Place(name string) string {
	return cmp.Or(d.places[name], schemaPrefix+escape(name))
}

// JSON returns the document indented, with sorted keys: the same bytes for
// the same document.
func (d *Document) JSON() ([]byte, error) {
	data, err := json.MarshalIndent(d.OpenAPI, "", "  ")
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}

// normalizer is the state of one run.
type normalizer struct {
	doc       *openapi3.T
	schemas   openapi3.Schemas            // the components of doc
	wrappers  openapi3.Schemas            // those that disappear, by their published names
	spelling  map[string]string           // how words are written, by their lower case
	uses      map[string]*use             // where components are referenced
	published map[string]bool             // the components that the document names
	anonymous map[string]int              // how often a key is that of an anonymous wrapper
	flat      map[string]*openapi3.Schema // components already flattened; nil while at it
	tagged    map[string]bool             // components that were unions a sibling selects
	notices   map[string]bool
	places    map[string]string // where the schemas are that were promoted
}

// Normalize returns the normalised form of doc, which was loaded with its
// references resolved, and leaves doc as it is.
func Normalize(doc *openapi3.T) (*Document, error) {
	doc, err := copyDocument(doc)
	if err != nil {
		return nil, err
	}
	if doc.Components == nil {
		doc.Components = &openapi3.Components{}
	}
	if doc.Components.Schemas == nil {
		doc.Components.Schemas = openapi3.Schemas{}
	}
	n := &normalizer{
		doc:     doc,
		schemas: doc.Components.Schemas,
		flat:    map[string]*openapi3.Schema{},
		tagged:  map[string]bool{},
		notices: map[string]bool{},
		places:  map[string]string{},
	}

	// The order matters: every rule takes the form that those above it leave.
	for _, rule := range []func() error{
		n.readSpelling,       // x-spelling of the document: how words are written in names
		n.nameCallbacks,      // what webhooks get → schemas
		n.inlineComponents,   // parameters, bodies and responses into their operations
		n.dropForeign,        // extensions that are not ours
		n.convertForms,       // OpenAPI 3.1 → 3.0
		n.undecorateRefs,     // allOf around one $ref → the $ref
		n.tagUnions,          // unions that a sibling selects → raw JSON
		n.countUses,          // who refers to what, for the names below
		n.markCallbacks,      // what webhooks get
		n.noticeIslands,      // what only itself uses
		n.promoteInline,      // anonymous objects, enums and unions → named schemas
		n.promoteResponses,   // … and those of operations
		n.flattenAll,         // allOf and oneOf → plain objects
		n.dropParts,          // schemas that were only parts of others
		n.dropUnused,         // … and those that nothing uses
		n.normalizeScalars,   // float to 64 bits, untyped values
		n.annotateEnums,      // readable constants
		n.annotateFields,     // what stays a pointer, what is left out when empty
		n.annotateEnumDocs,   // what is said of their values
		n.annotateDocs,       // a description everywhere
		n.nameFields,         // names that Go can hold
		n.checkParameters,    // … and parameters that methods can send
		n.annotateOperations, // services, methods, lists
		n.checkNames,         // no two schemas with one Go name
	} {
		if err := rule(); err != nil {
			return nil, n.asPublished(err)
		}
	}

	result, err := copyDocument(n.doc)
	if err != nil {
		return nil, err
	}
	if err := result.Validate(context.Background(), openapi3.DisableExamplesValidation(), openapi3.DisableSchemaDefaultsValidation(), openapi3.DisableSchemaPatternValidation()); err != nil {
		return nil, fmt.Errorf("the normalised document is invalid: %w", err)
	}
	document := &Document{OpenAPI: result, places: n.places}
	for notice := range n.notices {
		document.Notices = append(document.Notices, notice)
	}
	slices.Sort(document.Notices)
	return document, nil
}

// asPublished makes the place of an error one of the published document, where
// what was promoted since has no name of its own.
func (n *normalizer) asPublished(err error) error {
	failure, ok := errors.AsType[*Error](err)
	if !ok {
		return err
	}
	name, below, _ := strings.Cut(strings.TrimPrefix(failure.Place, schemaPrefix), "/")
	if place := n.places[name]; place != "" {
		if below != "" {
			place += "/" + below
		}
		return &Error{Place: place, Reason: failure.Reason}
	}
	return err
}

func (n *normalizer) notice(place, format string, args ...any) {
	n.notices[place+": "+fmt.Sprintf(format, args...)] = true
}

// copyDocument writes the document and reads it again: a deep copy whose
// references are resolved anew.
func copyDocument(doc *openapi3.T) (*openapi3.T, error) {
	data, err := json.Marshal(doc)
	if err != nil {
		return nil, err
	}
	return openapi3.NewLoader().LoadFromData(data)
}
