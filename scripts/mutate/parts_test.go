package main

import (
	"os"
	"path/filepath"
	"testing"
)

// mutantsOf are those of a part, unbuilt.
func mutantsOf(t *testing.T, p part) (all []mutant) {
	t.Helper()
	for _, name := range p.files {
		source, err := os.ReadFile(filepath.Join("../..", p.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := instrument(p.dir+"/"+name, source, &all); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestEachPartHasItsMutantsAndWhatIsEquivalentIsAmongThem(t *testing.T) {
	known, err := readEquivalents(equivalentList)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		all := mutantsOf(t, p)
		t.Logf("%s: %d mutants", p.name, len(all))
		if len(all) < 100 {
			t.Errorf("%s: %d mutants are too few", p.name, len(all))
		}
		for _, m := range all {
			if entry := known[p.name][m.key()]; entry != nil {
				entry.met = true
			}
		}
		if err := known.unmet(p.name); err != nil {
			t.Error(err)
		}
		delete(known, p.name)
	}
	for name := range known {
		t.Errorf("equivalent.txt: there is no part %s", name)
	}
}

func TestThePartNormaliserHasAllFilesOfThePackage(t *testing.T) {
	files, err := filepath.Glob("../internal/normalize/*.go")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, p := range parts {
		for _, name := range p.files {
			named[p.dir+"/"+name] = true
		}
	}
	for _, file := range files {
		name := filepath.Base(file)
		if isTest, _ := filepath.Match("*_test.go", name); !isTest && !named["scripts/internal/normalize/"+name] {
			t.Errorf("%s has no mutants", name)
		}
	}
}
