package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"
)

// codeSamples is the key of the code samples, which make up most of a
// published document and of which nothing is generated.
const codeSamples = "x-codeSamples"

// takeOver writes the document of a file or URL without its code samples.
// Either the file is complete or it is as it was.
func takeOver(ctx context.Context, source, file string) error {
	data, err := read(ctx, source)
	if err != nil {
		return err
	}
	if data, err = withoutSamples(data); err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	part, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(part.Name()) }()
	_, err = part.Write(data)
	if err = errors.Join(err, part.Chmod(0o644), part.Close()); err != nil {
		return err
	}
	return os.Rename(part.Name(), file)
}

// withoutSamples cuts the code samples out of a document, line by line, so
// that all else stays byte for byte. It proves that nothing else is missing.
func withoutSamples(document []byte) ([]byte, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(document, &root); err != nil {
		return nil, err
	}
	if len(root.Content) == 0 || lookup(root.Content[0], "openapi") == nil {
		return nil, errors.New("is no OpenAPI document")
	}
	lines := bytes.SplitAfter(document, []byte("\n"))
	cut := make([]bool, len(lines))
	keys := removeSamples(root.Content[0])
	for _, key := range keys {
		for i := key.Line - 1; i < len(lines) && (i == key.Line-1 || belongsTo(key, string(lines[i]))); i++ {
			cut[i] = true
		}
	}
	var kept []byte
	for i, line := range lines {
		if !cut[i] {
			kept = append(kept, line...)
		}
	}
	if !sameContent(kept, &root) {
		return nil, fmt.Errorf("%d: %s can not be cut out line by line", keys[0].Line, codeSamples)
	}
	return kept, nil
}

// belongsTo says whether a line after that of a key is a part of its value: it
// is indented further, or as far if it is the element of a list.
func belongsTo(key *yaml.Node, line string) bool {
	text := strings.TrimLeft(line, " ")
	indent := len(line) - len(text)
	return strings.TrimSpace(text) == "" || indent >= key.Column ||
		indent == key.Column-1 && (strings.HasPrefix(text, "- ") || strings.TrimSpace(text) == "-")
}

// removeSamples removes the code samples below a node and returns their keys.
func removeSamples(node *yaml.Node) []*yaml.Node {
	var keys, kept []*yaml.Node
	for i, child := range node.Content {
		if node.Kind == yaml.MappingNode && node.Content[i-i%2].Value == codeSamples {
			if i%2 == 0 {
				keys = append(keys, child)
			}
			continue
		}
		keys = append(keys, removeSamples(child)...)
		kept = append(kept, child)
	}
	node.Content = kept
	return keys
}

// sameContent says whether a document says what a parsed one does.
func sameContent(document []byte, want *yaml.Node) bool {
	var got yaml.Node
	if err := yaml.Unmarshal(document, &got); err != nil {
		return false
	}
	return sameNode(&got, want)
}

func sameNode(a, b *yaml.Node) bool {
	if a.Kind != b.Kind || a.Tag != b.Tag || a.Value != b.Value || len(a.Content) != len(b.Content) {
		return false
	}
	for i := range a.Content {
		if !sameNode(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}

// lookup returns what a mapping holds under a key, or nil.
func lookup(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; mapping.Kind == yaml.MappingNode && i < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	return nil
}
