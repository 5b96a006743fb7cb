// Command specdrift compares two OpenAPI documents of Sinch and says what the
// change means for users of the Go code that is generated from them.
//
//	specdrift -base FILE -revision FILE|URL [-overlay FILE] [-base-overlay FILE] [-shared FILE] [-format text|markdown|json]
//	specdrift -fetch FILE|URL -o FILE
//
// The first form prints what changed and exits with
//
//	0  nothing changed for users
//	1  the changes are compatible: code that compiles goes on to
//	2  something breaks: it disappears, or its Go type or Go name changes
//	3  the documents could not be compared; one line on standard error says why
//
// With an overlay of its own for the base, what a change of the errata means for
// users counts as well. With a document whose types are shared, a type that is no
// longer that of its package breaks: values of the one were values of the other.
//
// The second form takes a document over without its code samples, as it is but
// for those, and exits with 0 or 3.
//
// # What counts
//
// Both documents are normalised as they are for generation and compared as the
// Go code shows them, so that an edit counts by what it does to a user:
//
//   - Text does not count: descriptions, summaries, titles, examples, versions
//     and x-… extensions.
//   - Every schema counts of which a Go type is made, also those of callbacks,
//     which no operation refers to, and so do webhooks and callbacks themselves.
//     One that nothing uses does not: there is no Go type of it, until something
//     does.
//   - What is new is compatible: operations, fields, enum values and union
//     members. The exceptions are what callers must now give: a path parameter,
//     a body, a required query parameter or a required field of a request.
//   - What disappears is breaking, apart from responses, of which only the
//     type that a method returns is visible in Go.
//   - A field that becomes required, optional, nullable or readOnly breaks if
//     that makes a pointer of a value or a value of a pointer.
//   - An operation keeps its identity by its operationId. One that moves to
//     another path or HTTP method is compatible; another service (its tag) or
//     name is not. So is a renamed path parameter, since Go arguments go by
//     position, but not an exchanged one.
//   - What takes less than before is breaking: a narrower constraint on what
//     callers send, a server, a region or a way to authenticate that goes.
//   - Other constraints, defaults, deprecations, error responses and the values
//     of the constants ServerURL and TokenURL change nothing that compiles:
//     they are compatible.
//
// At the top of the repository, where the generator's configuration is, the
// revision is also generated from, without keeping what comes out: what would not
// compile could not be taken over, and exits with 3.
//
// A place is a JSON pointer to where the published document says it, apart from
// lists: parameters, enum values and union members stand under their names.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
)

// The exit statuses.
const (
	exitNone = iota
	exitCompatible
	exitBreaking
	exitFailed
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run is the command; it returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) (status int) {
	fail := func(err error) int {
		fmt.Fprintln(stderr, "specdrift:", strings.Join(strings.Fields(err.Error()), " "))
		return exitFailed
	}
	// A panic would end the program with 2, which says that something breaks.
	defer func() {
		if cause := recover(); cause != nil {
			status = fail(fmt.Errorf("internal error: %v", cause))
		}
	}()

	var c command
	flags := flag.NewFlagSet("specdrift", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.base, "base", "", "the `file` with the document that the code was generated from")
	flags.StringVar(&c.revision, "revision", "", "the `file or URL` of the document to compare with it")
	flags.StringVar(&c.overlay, "overlay", "", "the `file` with errata to apply to both documents, where they match")
	flags.StringVar(&c.baseOverlay, "base-overlay", "", "the `file` with errata to apply to the base in place of those of -overlay")
	flags.StringVar(&c.shared, "shared", "", "the `file` with the document whose Go types both have in common with it; its errata are beside it")
	flags.StringVar(&c.format, "format", "text", "how to print the changes: `text, markdown or json`")
	flags.StringVar(&c.fetch, "fetch", "", "take over the document of this `file or URL` instead of comparing")
	flags.StringVar(&c.output, "o", "", "the `file` that -fetch writes")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		flags.SetOutput(stderr)
		flags.Usage()
		return exitNone
	} else if err != nil {
		return fail(err)
	}
	if flags.NArg() > 0 {
		return fail(fmt.Errorf("unexpected argument %q", flags.Arg(0)))
	}
	status, err := c.run(ctx, stdout)
	if err != nil {
		return fail(err)
	}
	return status
}

// command is what the command line asks for.
type command struct {
	base, revision, overlay, baseOverlay, shared, format string
	fetch, output                                        string
}

func (c *command) run(ctx context.Context, stdout io.Writer) (status int, err error) {
	if c.fetch != "" {
		if c.output == "" || c.base != "" || c.revision != "" {
			return 0, errors.New("-fetch takes -o and nothing else")
		}
		return exitNone, takeOver(ctx, c.fetch, c.output)
	}
	if c.base == "" || c.revision == "" || c.output != "" {
		return 0, errors.New("-base and -revision are needed, or -fetch and -o")
	}
	write := writer(c.format)
	if write == nil {
		return 0, fmt.Errorf("there is no format %q; it is one of text, markdown and json", c.format)
	}
	base, err := load(ctx, c.base, cmp.Or(c.baseOverlay, c.overlay))
	if err != nil {
		return 0, err
	}
	revision, err := load(ctx, c.revision, c.overlay)
	if err != nil {
		return 0, err
	}
	if c.shared != "" {
		shared, err := load(ctx, c.shared, strings.TrimSuffix(c.shared, filepath.Ext(c.shared))+".overlay.yaml")
		if err != nil {
			return 0, err
		}
		base.share(shared, c.shared)
		revision.share(shared, c.shared)
	}
	if _, err := os.Stat(generatorConfig); err == nil {
		if err := tryGeneration(ctx, revision.published); err != nil {
			return 0, fmt.Errorf("%s: %w", c.revision, err)
		}
	}
	found := compare(base, revision)
	if err := write(stdout, found); err != nil {
		return 0, fmt.Errorf("print the changes: %w", err)
	}
	return found.exitStatus(), nil
}
