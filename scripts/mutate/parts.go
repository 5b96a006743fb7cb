package main

// part is a piece of the product. The tests of its package hold it.
type part struct {
	name  string
	about string
	// dir is the directory of the package, and files are those to change.
	dir   string
	files []string
	// skip is which of its tests not to run, a regular expression.
	skip string
}

// slow are tests that take seconds and are about something else.
const slow = "Simulation|AConsumerLinksLittle|AFleetThat|FiftyWorkers|OneOddMember|EveryKindThatTheFake|FindSent"

var parts = []part{
	{
		name:  "retries",
		about: "the table of retries, and what is read from it",
		dir:   "sinch",
		files: []string{"rules.go", "failure.go", "retry.go", "retry_policy.go"},
		skip:  slow,
	},
	{
		name:  "verifier",
		about: "what is refused of callbacks",
		dir:   "sinch/webhook",
		files: []string{"verify.go", "claim.go", "status.go", "parse_body.go", "secrets.go"},
		skip:  slow,
	},
	{
		name:  "normaliser",
		about: "the rules that put a document into a form that a generator can take",
		dir:   "scripts/internal/normalize",
		files: []string{
			"beside.go", "callbacks.go", "check.go", "components.go", "conflict.go", "docs.go", "drop.go", "enumdocs.go", "enums.go",
			"extensions.go", "facts.go", "fieldnames.go", "fields.go", "flatten.go", "forms.go", "lists.go", "load.go", "locate.go", "names.go",
			"normalize.go", "operations.go", "parameters.go", "promote.go", "refs.go", "scalars.go", "sentences.go",
			"share.go", "tagged.go", "unused.go", "values.go", "walk.go",
		},
		skip: "Deterministic|AnAdditionThat|NothingOfThePublished",
	},
}
