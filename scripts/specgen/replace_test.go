package main

import (
	"maps"
	"os"
	"path/filepath"
	"testing"
)

func TestReplaceChangesAllFilesOrNone(t *testing.T) {
	before := map[string]string{"a/one.gen.go": "one", "a/gone.gen.go": "gone", "b/two.json": "two"}
	after := map[string]string{"a/one.gen.go": "ONE", "b/two.json": "TWO", "c/d/new.gen.go": "NEW"}
	for _, test := range []struct {
		name     string
		obstacle string // a directory with a file in it
		fails    bool
	}{
		{"nothing is in the way", "", false},
		{"a directory stands in the place of a file", "c/d/new.gen.go", true},
		{"a directory stands where the last file is prepared", "c/d/new.gen.go.new", true},
		{"a file can not be kept after others were exchanged", "b/two.json.old", true},
		{"the file that is taken away can not be kept", "a/gone.gen.go.old", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for path, text := range before {
				writeFile(t, path, text)
			}
			want := after
			if test.fails {
				want = maps.Clone(before)
				obstacle := filepath.Join(test.obstacle, "file")
				writeFile(t, obstacle, "in the way")
				want[obstacle] = "in the way"
			}
			err := replace([]file{
				{"a/one.gen.go", []byte("ONE")},
				{"c/d/new.gen.go", []byte("NEW")},
				{path: "a/gone.gen.go"},
				{"b/two.json", []byte("TWO")},
			})
			if (err != nil) != test.fails {
				t.Errorf("got error %v", err)
			}
			if got := readFiles(t); !maps.Equal(got, want) {
				t.Errorf("there is %q, want %q", got, want)
			}
			if _, err := os.Stat("c"); test.fails && test.obstacle[0] != 'c' && err == nil {
				t.Error("a directory that was made is left")
			}
		})
	}
}

func TestARunPutsInOrderWhatAKilledOneHasLeft(t *testing.T) {
	for _, test := range []struct {
		name string
		left map[string]string
	}{
		{"nothing was left", map[string]string{"a/one.gen.go": "one", "a/gone.gen.go": "gone", "a/two.gen.go": "two"}},
		{"while a file was prepared", map[string]string{"a/one.gen.go": "one", "a/one.gen.go.new": "ON", "a/gone.gen.go": "gone", "a/two.gen.go": "two"}},
		{"with a file on its way", map[string]string{"a/one.gen.go.old": "one", "a/one.gen.go.new": "ONE", "a/gone.gen.go": "gone", "a/two.gen.go": "two", "a/two.gen.go.new": "TWO"}},
		{"between two files", map[string]string{"a/one.gen.go": "ONE", "a/one.gen.go.old": "one", "a/gone.gen.go.old": "gone", "a/two.gen.go": "two", "a/two.gen.go.new": "TWO"}},
		{"while the old ones were removed", map[string]string{"a/one.gen.go": "ONE", "a/gone.gen.go.old": "gone", "a/two.gen.go": "TWO", "a/two.gen.go.old": "two"}},
		{"with a file that is no longer made", map[string]string{"a/one.gen.go": "one", "a/other.gen.go.new": "OTHER", "a/two.gen.go": "two"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for path, text := range test.left {
				writeFile(t, path, text)
			}
			files := []file{{"a/one.gen.go", []byte("ONE")}, {"a/two.gen.go", []byte("TWO")}}
			gone, err := outdated("a", files)
			if err != nil {
				t.Fatal(err)
			}
			if err := replace(append(files, gone...)); err != nil {
				t.Fatal(err)
			}
			if got, want := readFiles(t), map[string]string{"a/one.gen.go": "ONE", "a/two.gen.go": "TWO"}; !maps.Equal(got, want) {
				t.Errorf("there is %q, want %q", got, want)
			}
		})
	}
}

func TestFilesThatAreNoLongerGeneratedAreTakenAway(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, path := range []string{"gen/a/types.gen.go", "gen/a/old.gen.go", "gen/a/by_hand.go", "gen/b/other.gen.go"} {
		writeFile(t, path, "package a\n")
	}
	gone, err := outdated(filepath.Join("gen", "a"), []file{{path: "gen/a/types.gen.go"}})
	if err != nil || len(gone) != 1 || gone[0].path != "gen/a/old.gen.go" {
		t.Errorf("got %v, %v", gone, err)
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func readFiles(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	if err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[path] = string(data)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return files
}
