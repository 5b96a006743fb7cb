package normalize

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v3"
)

// readNode reads the one YAML document of a file.
func readNode(data []byte) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var root, second yaml.Node
	if err := decoder.Decode(&root); err != nil && !errors.Is(err, io.EOF) {
		return nil, errors.New(" " + oneLine(err.Error()))
	}
	if len(root.Content) == 0 {
		return nil, errors.New(" is empty")
	}
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%d: there is no rule for a second document in the file", second.Line)
	}
	return root.Content[0], nil
}

// explainFailure says of a document that could not be loaded where in it the reason
// is, which the loader does not: at a value that is none of OpenAPI, or at a
// $ref that the loader names. It returns nil where it finds neither.
func explainFailure(root *yaml.Node, failure string) error {
	if line, place, err := misfit(root, nil, "#"); err != nil {
		return fmt.Errorf("%d: %s: %s", line, place, oneLine(err.Error()))
	}
	if refs := refsIn(root, failure); len(refs) == 1 {
		return fmt.Errorf("%d: $ref %q: there is no rule for what it leads to here", refs[0].Line, refs[0].Value)
	}
	return nil
}

// step is a key or an index on the way to a value.
type step struct {
	key    string
	inList bool
}

// misfit finds the innermost value that does not decode in its place.
func misfit(node *yaml.Node, way []step, place string) (line int, at string, err error) {
	if err := decodes(node, way); err == nil {
		return 0, "", nil
	} else if decodes(&yaml.Node{Kind: node.Kind}, way) != nil {
		return node.Line, place, err // whatever it holds
	}
	for i, child := range node.Content {
		next := step{key: strconv.Itoa(i), inList: true}
		if node.Kind == yaml.MappingNode {
			if i%2 == 0 {
				continue
			}
			next = step{key: node.Content[i-1].Value}
		}
		if line, at, err := misfit(child, append(way[:len(way):len(way)], next), Pointer(place, next.key)); err != nil {
			return line, at, err
		}
	}
	return node.Line, place, decodes(node, way)
}

// decodes says whether a document with nothing but the value in its place can be
// read.
func decodes(node *yaml.Node, way []step) error {
	value, err := generically(node)
	if err != nil {
		return err
	}
	for i := len(way) - 1; i >= 0; i-- {
		if way[i].inList {
			value = []any{value}
		} else {
			value = map[string]any{way[i].key: value}
		}
	}
	var doc openapi3.T
	data, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(data, &doc)
	}
	if err != nil {
		return errNoSuchValue // what package json says differs between releases of Go
	}
	if doc.Components == nil {
		return nil
	}
	for _, ref := range doc.Components.Schemas {
		if _, err := visit(ref, "", isThere); err != nil {
			return err
		}
	}
	return nil
}

var errNoSuchValue = errors.New("OpenAPI has no such value here")

// isThere fails for null in the place of a schema.
func isThere(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
	if ref == nil {
		return nil, errors.New("null is no schema")
	}
	return ref, nil
}

// generically is a node as decoded JSON. Keys are texts, whatever they look like.
func generically(node *yaml.Node) (any, error) {
	switch node.Kind {
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Tag == "!!null" {
				return nil, errors.New("null is no key")
			}
			value, err := generically(node.Content[i+1])
			if err != nil {
				return nil, err
			}
			object[node.Content[i].Value] = value
		}
		return object, nil
	case yaml.SequenceNode:
		list := make([]any, 0, len(node.Content))
		for _, child := range node.Content {
			value, err := generically(child)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		return list, nil
	}
	var value any
	if err := node.Decode(&value); err != nil {
		return nil, err
	}
	return value, nil
}

// refsIn finds the $refs that are named in a text.
func refsIn(node *yaml.Node, text string) []*yaml.Node {
	var found []*yaml.Node
	for i, child := range node.Content {
		if node.Kind == yaml.MappingNode && i%2 == 1 && node.Content[i-1].Value == "$ref" && strings.Contains(text, `"`+child.Value+`"`) {
			found = append(found, child)
		}
		found = append(found, refsIn(child, text)...)
	}
	return found
}
