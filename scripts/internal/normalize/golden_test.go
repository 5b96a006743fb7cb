package normalize_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "writes what the documents in testdata give")

// TestWhatIsOddBecomesWhatIsWrittenDown holds all of what documents give that
// have one of each form, also those that the published ones do not have.
func TestWhatIsOddBecomesWhatIsWrittenDown(t *testing.T) {
	documents, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(documents) == 0 {
		t.Fatal("there are no documents", err)
	}
	for _, file := range documents {
		t.Run(filepath.Base(file), func(t *testing.T) {
			document, data := normalizedFile(t, file, "")
			places := map[string]string{}
			for name := range document.OpenAPI.Components.Schemas {
				places[name] = document.Place(name)
			}
			got, err := json.MarshalIndent(map[string]any{"document": json.RawMessage(data), "notices": document.Notices, "places": places}, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, '\n')
			golden := strings.TrimSuffix(file, ".yaml") + ".json"
			if *update {
				if err := os.WriteFile(golden, got, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s is not what the rules give; see what -update changes in it", golden)
			}
		})
	}
}
