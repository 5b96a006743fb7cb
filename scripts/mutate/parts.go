package main

// part is a piece of the product, and the tests that hold it.
type part struct {
	name  string
	about string
	// dir is the directory of the package, and files are those to change.
	dir   string
	files []string
	// tests are tried one after another until one of them fails.
	tests []tests
}

// tests are some of the tests of a package.
type tests struct {
	dir       string
	run, skip string // regular expressions, as those of go test
}

// slow are tests that take seconds and are about something else.
const slow = "Simulation|AConsumerLinksLittle|ATokenErrorIsShort|AnErrorKeepsLittle|AFleetThat|FiftyWorkers|OneOddMember|EveryKindThatTheFake|FindSent"

var parts = []part{
	{
		name:  "retries",
		about: "the table of retries, and what is read from it",
		dir:   "sinch",
		files: []string{"rules.go", "failure.go", "retry.go", "retry_policy.go"},
		tests: []tests{
			{dir: "sinch", run: "Table|Vector|Retry|TheTextOf|Decoded|Proxy|Certificate|Policy|Hint|Repeated", skip: slow + "|ARead|Hooks"},
			{dir: "sinch", skip: slow},
		},
	},
	{
		name:  "verifier",
		about: "what is refused of callbacks",
		dir:   "sinch/webhook",
		files: []string{"verify.go", "claim.go", "status.go", "parse_body.go", "secrets.go"},
		tests: []tests{
			{dir: "sinch/webhook", run: "Verif|Forg|Refus|Claim|Status|ParseBody|Secret|Nonce", skip: slow},
			{dir: "sinch/webhook", skip: slow},
		},
	},
	{
		name:  "normaliser",
		about: "the rules that put a document into a form that a generator can take",
		dir:   "scripts/internal/normalize",
		files: []string{
			"callbacks.go", "check.go", "components.go", "conflict.go", "docs.go", "drop.go", "enumdocs.go", "enums.go",
			"extensions.go", "fieldnames.go", "fields.go", "flatten.go", "forms.go", "lists.go", "load.go", "names.go",
			"normalize.go", "operations.go", "parameters.go", "promote.go", "refs.go", "scalars.go", "sentences.go",
			"share.go", "tagged.go", "unused.go", "values.go", "walk.go",
		},
		tests: []tests{
			{dir: "scripts/internal/normalize", skip: "Published|CheckedIn|Fuzz"},
			{dir: "scripts/internal/normalize", run: "CheckedIn|WithoutErrata"},
		},
	},
}
