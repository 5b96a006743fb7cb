// Package changes is a table of small changes that Sinch could make to its
// documents, and of what has to come of each: the tests of specgen and of
// specdrift go through it.
package changes

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed table
var table embed.FS

// Change is one row of the table.
type Change struct {
	// Name is a sentence, unique in the table.
	Name string
	// Document is "conversation", "template" or "batch"; empty means the first.
	Document string
	// Change is merged into the document, object by object. Null removes a
	// member, and a key that ends in "+" appends to a list.
	Change map[string]any
	// Use are Go statements that compile if the new thing is in the package.
	// They have a ctx, the services and err.
	Use string
	// Refused is what the error holds, a place first; empty means that code
	// is generated.
	Refused string
	// Uncompiled says that only the type check refuses it.
	Uncompiled bool
	// Says are parts of what the comments of the generated code say, on one line.
	Says []string
	// Notices are what has to be said of what can not be generated.
	Notices []string
	// Drift is the exit status of specdrift, and Reported what it prints, in
	// parts.
	Drift    int
	Reported []string
}

// All returns the rows of the table.
func All() ([]Change, error) {
	var all []Change
	names := map[string]bool{}
	err := fs.WalkDir(table, "table", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := table.ReadFile(path)
		if err != nil {
			return err
		}
		decoder := yaml.NewDecoder(bytes.NewReader(data))
		decoder.KnownFields(true)
		var rows []Change
		if err := decoder.Decode(&rows); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		for _, row := range rows {
			if row.Document == "" {
				row.Document = "conversation"
			}
			if names[row.Name] || row.Name == "" || row.Change == nil {
				return fmt.Errorf("%s: %q has no change, or not a name of its own", path, row.Name)
			}
			names[row.Name] = true
			all = append(all, row)
		}
		return nil
	})
	return all, err
}

// Apply returns the document, JSON, with the change in it.
func (c *Change) Apply(document []byte) ([]byte, error) {
	var into map[string]any
	if err := json.Unmarshal(document, &into); err != nil {
		return nil, err
	}
	if err := merge(into, c.Change, "#"); err != nil {
		return nil, fmt.Errorf("%s: %w", c.Name, err)
	}
	return json.Marshal(into)
}

func merge(into, change map[string]any, place string) error {
	for key, value := range change {
		at := place + "/" + key
		name, appends := strings.CutSuffix(key, "+")
		_, present := into[name]
		switch value := value.(type) {
		case nil:
			if !present {
				return fmt.Errorf("%s is not there to be removed", at)
			}
			delete(into, key)
		case map[string]any:
			below, ok := into[key].(map[string]any)
			if !ok {
				into[key] = value
			} else if err := merge(below, value, at); err != nil {
				return err
			}
		case []any:
			list, isList := into[name].([]any)
			if appends && !isList {
				return fmt.Errorf("%s is no list", at)
			}
			if appends {
				value = append(list, value...)
			}
			into[name] = value
		default:
			into[key] = value
		}
	}
	return nil
}
