package normalize

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/util"
	"go.yaml.in/yaml/v3"
)

// Load reads a document, applies an OpenAPI overlay to it unless overlay is
// empty, and resolves its references. An overlay action that matches nothing
// is an error: either the erratum is mended and the action goes, or its place
// moved. So is an extension that nothing understands. Errors are one line and name the file.
func Load(file, overlay string) (*openapi3.T, error) {
	root, err := checkReferences(file)
	if err != nil {
		return nil, err
	}
	if err := checkExtensions(overlay); err != nil {
		return nil, err
	}
	doc, err := util.LoadSwaggerWithOverlay(file, util.LoadSwaggerWithOverlayOpts{
		Path:                overlay,
		Strict:              true,
		AllowRemoteRefsFrom: []string{},
	})
	if err != nil {
		// What follows repeats the actions that did nothing.
		reason, _, _ := strings.Cut(err.Error(), "Additionally, the following")
		if err := explainFailure(root, reason); err != nil {
			return nil, fmt.Errorf("%s:%w", file, err)
		}
		// The loader takes it for JSON first, and says so.
		if _, asYAML, found := strings.Cut(reason, "yaml error: "); found {
			reason = asYAML
		}
		return nil, fmt.Errorf("%s: %s", file, oneLine(reason))
	}
	if doc.Info == nil || doc.Paths == nil {
		return nil, fmt.Errorf("%s: is no OpenAPI document", file)
	}
	return doc, nil
}

// checkExtensions fails on the first extension in the updates of an overlay that
// would do nothing. A document may hold any.
func checkExtensions(overlay string) error {
	if overlay == "" {
		return nil
	}
	data, err := os.ReadFile(overlay)
	if err != nil {
		return fmt.Errorf("read overlay: %w", err)
	}
	var parsed struct {
		Actions []struct{ Update yaml.Node }
	}
	if err := yaml.Unmarshal(data, &parsed); err != nil {
		return fmt.Errorf("%s: %s", overlay, oneLine(err.Error()))
	}
	for _, action := range parsed.Actions {
		if unknown := unknownExtension(&action.Update); unknown != nil {
			return fmt.Errorf("%s:%d: nothing understands %s", overlay, unknown.Line, unknown.Value)
		}
	}
	return nil
}

func unknownExtension(node *yaml.Node) *yaml.Node {
	for i, child := range node.Content {
		if isKey := node.Kind == yaml.MappingNode && i%2 == 0; isKey && strings.HasPrefix(child.Value, "x-") && !slices.Contains(understood, child.Value) {
			return child
		}
		if unknown := unknownExtension(child); unknown != nil {
			return unknown
		}
	}
	return nil
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// checkReferences returns the document, and fails on the first $ref that does
// not resolve, with its line: the loader names only what was looked for.
func checkReferences(file string) (*yaml.Node, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read document: %w", err)
	}
	root, err := readNode(data)
	if err == nil {
		err = checkNode(root, root)
	}
	if err != nil {
		return nil, fmt.Errorf("%s:%w", file, err)
	}
	return root, nil
}

func checkNode(root, node *yaml.Node) error {
	if node.Kind == yaml.AliasNode {
		return fmt.Errorf("%d: YAML aliases are not supported", node.Line)
	}
	for i, child := range node.Content {
		isKey := node.Kind == yaml.MappingNode && i%2 == 0
		if isKey && child.Value == "$ref" && node.Content[i+1].Kind == yaml.ScalarNode {
			target := node.Content[i+1]
			if err := resolve(root, target.Value); err != nil {
				return fmt.Errorf("%d: $ref %q: %w", target.Line, target.Value, err)
			}
		}
		if err := checkNode(root, child); err != nil {
			return err
		}
	}
	return nil
}

// resolve follows a JSON pointer into the document.
func resolve(root *yaml.Node, ref string) error {
	pointer, ok := strings.CutPrefix(ref, "#/")
	if !ok {
		return errors.New("does not lead into this document")
	}
	node := root
	for segment := range strings.SplitSeq(pointer, "/") {
		segment = unescape(segment)
		if node = child(node, segment); node == nil {
			return fmt.Errorf("%q does not exist", segment)
		}
	}
	return nil
}

func child(node *yaml.Node, segment string) *yaml.Node {
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == segment {
				return node.Content[i+1]
			}
		}
	case yaml.SequenceNode:
		if i, err := strconv.Atoi(segment); err == nil && i >= 0 && i < len(node.Content) {
			return node.Content[i]
		}
	}
	return nil
}
