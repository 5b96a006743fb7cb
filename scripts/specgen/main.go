// Command specgen generates Go packages from published OpenAPI documents.
//
//	specgen [-config FILE] DOCUMENT...
//	specgen [-config FILE] [-overlay FILE] -package NAME -o DIRECTORY DOCUMENT
//
// It applies the overlay, normalises the document, runs oapi-codegen with the
// configuration and the templates it names, type-checks what comes out, and
// writes the package to the directory and the normalised document beside it, to
// ../openapi.
//
// The first form makes one package of each document api/NAME.yaml: gen/NAME,
// with the errata of api/NAME.overlay.yaml. Schemas that a document has in
// common with the first are the Go types of the first one's package.
//
// It either replaces all files or, after one line on standard error that names
// the place in the document, none. What a run that was killed has left, in part
// replaced, the next one puts in order.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "specgen:", strings.Join(strings.Fields(err.Error()), " "))
		os.Exit(1)
	}
}

func run(args []string, stderr io.Writer) error {
	packages, err := parse(args, stderr)
	if err != nil {
		return err
	}
	files, err := generateAll(packages, stderr)
	if err != nil {
		return err
	}
	return replace(files)
}

// generateAll returns the files of all packages, or of none.
func generateAll(packages []*generator, stderr io.Writer) ([]file, error) {
	var all []file
	var base *made
	checker := newChecker(filepath.Dir(packages[0].config))
	for _, g := range packages {
		made, err := g.generate(base, checker)
		if err != nil {
			return nil, err
		}
		for _, notice := range made.document.Notices {
			fmt.Fprintf(stderr, "specgen: %s: notice: %s\n", g.document, notice)
		}
		all = append(all, made.files...)
		if base == nil {
			base = made
		}
	}
	return all, nil
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) ([]*generator, error) {
	flags := flag.NewFlagSet("specgen", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var one generator
	flags.StringVar(&one.config, "config", "oapi-codegen.yaml", "the `file` with the configuration of oapi-codegen")
	flags.StringVar(&one.overlay, "overlay", "", "the `file` with the errata of the one document")
	flags.StringVar(&one.packageName, "package", "", "the `name` of the one package")
	flags.StringVar(&one.output, "o", "", "the `directory` of the one package")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	switch named := one.packageName != "" || one.output != "" || one.overlay != ""; {
	case !named && flags.NArg() > 0:
		var all []*generator
		for _, document := range flags.Args() {
			all = append(all, conventional(one.config, document))
		}
		return all, nil
	case flags.NArg() != 1 || one.packageName == "" || one.output == "":
		return nil, errors.New("documents are needed, or one document with -package and -o")
	}
	one.document = flags.Arg(0)
	return []*generator{&one}, nil
}

// conventional makes gen/NAME of api/NAME.yaml.
func conventional(config, document string) *generator {
	name := strings.TrimSuffix(filepath.Base(document), filepath.Ext(document))
	return &generator{
		config:      config,
		overlay:     strings.TrimSuffix(document, filepath.Ext(document)) + ".overlay.yaml",
		packageName: name,
		output:      filepath.Join("gen", name),
		document:    document,
	}
}
