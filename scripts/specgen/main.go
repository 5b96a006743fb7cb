// Command specgen generates a Go package from a published OpenAPI document.
//
//	specgen -config oapi-codegen.yaml [-overlay FILE] [-share FILE] -package NAME -o DIRECTORY DOCUMENT
//
// It applies the overlay, normalises the document, runs oapi-codegen with the
// configuration and the templates it names, and writes the package to the
// directory and the normalised document beside it, to ../openapi. With -share
// the schemas that the document has in common with another, normalised before,
// are the Go types of that one's package. It either writes all files or, after
// one line on standard error, none.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "specgen:", strings.Join(strings.Fields(err.Error()), " "))
		os.Exit(1)
	}
}

func run(args []string, stderr io.Writer) error {
	g, err := parse(args, stderr)
	if err != nil {
		return err
	}
	files, notices, err := g.generate()
	if err != nil {
		return err
	}
	for _, notice := range notices {
		fmt.Fprintf(stderr, "specgen: %s: notice: %s\n", g.document, notice)
	}
	return write(files)
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) (*generator, error) {
	flags := flag.NewFlagSet("specgen", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var g generator
	flags.StringVar(&g.config, "config", "oapi-codegen.yaml", "the `file` with the configuration of oapi-codegen")
	flags.StringVar(&g.overlay, "overlay", "", "the `file` with the errata of the document")
	flags.StringVar(&g.share, "share", "", "the `file` of a normalised document, named like its package")
	flags.StringVar(&g.packageName, "package", "", "the `name` of the package")
	flags.StringVar(&g.output, "o", "", "the `directory` of the package")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if flags.NArg() != 1 || g.packageName == "" || g.output == "" {
		return nil, errors.New("one document, -package and -o are needed")
	}
	g.document = flags.Arg(0)
	return &g, nil
}
