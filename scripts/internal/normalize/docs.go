package normalize

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/getkin/kin-openapi/openapi3"
)

const (
	// noteExtension holds what the overlay has to say beside the published
	// description of a schema, a property, a parameter, an operation, a tag or
	// of the whole document.
	noteExtension = "x-note"
	// besideExtension holds the documentation that stands beside a $ref.
	besideExtension = "x-beside"
	// commentExtension is the finished comment of a property that is a $ref:
	// its schema's is that of the type.
	commentExtension = "x-comment"
)

// annotateDocs gives everything a description that says all that the document
// says about it: an exported identifier without one would be a gap.
func (n *normalizer) annotateDocs() error {
	types := map[string]string{} // the published descriptions, before facts are added
	for _, name := range sortedKeys(n.schemas) {
		if s := n.schemas[name].Value; s != nil {
			types[name] = describeSchema(s)
		}
	}
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil {
			continue
		}
		for _, key := range sortedKeys(s.Properties) {
			n.describeProperty(s.Properties[key], key, types)
		}
		text := types[name]
		if text == "" {
			text = describeEmpty(s, name)
		}
		s.Description = sentences(sentences(text, oneOf(s)), facts(s)...)
	}
	if err := n.eachOperation(func(_, _, _ string, op *openapi3.Operation) error {
		for _, parameter := range op.Parameters {
			n.describeParameter(parameter.Value, types)
		}
		op.Description = sentences(unwrapped(op.Description), seeAlso(op.ExternalDocs), note(op.Extensions))
		if op.RequestBody != nil {
			op.RequestBody.Value.Description = unwrapped(op.RequestBody.Value.Description)
		}
		return nil
	}); err != nil {
		return err
	}
	for _, tag := range n.doc.Tags {
		tag.Description = sentences(unwrapped(tag.Description), seeAlso(tag.ExternalDocs), note(tag.Extensions))
	}
	n.doc.Info.Description = sentences(unwrapped(n.doc.Info.Description), seeAlso(n.doc.ExternalDocs), note(n.doc.Info.Extensions))
	return n.visitAll(func(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		keepBeside(ref)
		delete(ref.Extensions, noteExtension)
		if ref.Ref == "" {
			delete(ref.Value.Extensions, noteExtension)
		}
		return ref, nil
	})
}

// describeSchema is the published description of a schema, with the note of the
// overlay.
func describeSchema(s *openapi3.Schema) string {
	return sentences(unwrapped(s.Description), note(s.Extensions))
}

func note(extensions map[string]any) string {
	text, _ := extensions[noteExtension].(string)
	return text
}

// seeAlso says where there is more to read.
func seeAlso(docs *openapi3.ExternalDocs) string {
	if docs == nil || docs.URL == "" {
		return ""
	}
	text := "See " + docs.URL
	if about := strings.TrimSuffix(strings.TrimSpace(docs.Description), "."); about != "" {
		text += " (" + about + ")"
	}
	return text + " ."
}

// oneOf says which members of a union exclude each other.
func oneOf(s *openapi3.Schema) string {
	groups, _ := s.Extensions[oneOfExtension].([]any)
	var all []string
	for _, group := range groups {
		var keys []string
		for _, key := range group.([]any) {
			keys = append(keys, key.(string))
		}
		if last := len(keys) - 1; last > 0 {
			all = append(all, "Exactly one of "+strings.Join(keys[:last], ", ")+" and "+keys[last]+" is set.")
		}
	}
	return strings.Join(all, " ")
}

// describeProperty says about a property what is its own, what stands beside
// its $ref, and in short what its type is.
func (n *normalizer) describeProperty(ref *openapi3.SchemaRef, key string, types map[string]string) {
	if ref.Ref == "" {
		text := describeSchema(ref.Value)
		if text == "" {
			text = n.describeElements(ref.Value, types)
		}
		if text == "" {
			text = "is the " + words(key) + "."
		}
		ref.Value.Description = sentences(text, facts(ref.Value)...)
		return
	}
	beside := besideOf(ref)
	text := sentences(unwrapped(beside.Description), note(ref.Extensions))
	if text == "" {
		text = shortly(types[refName(ref.Ref)])
	}
	if text == "" {
		text = "is the " + words(key) + "."
	}
	// What stands beside the $ref counts before what the type says.
	all := *n.resolve(ref)
	if beside.Default != nil {
		all.Default = beside.Default
	}
	text = sentences(text, append(facts(&all), slices.DeleteFunc(facts(beside), func(fact string) bool {
		return slices.Contains(facts(&all), fact)
	})...)...)
	if beside.Deprecated && !all.Deprecated {
		text += "\n\nDeprecated: Sinch marks it as deprecated."
	}
	annotate(ref, commentExtension, text)
}

// describeElements is a list's description where it has none of its own.
func (n *normalizer) describeElements(s *openapi3.Schema, types map[string]string) string {
	if s.Items == nil {
		return ""
	}
	if text := shortly(types[refName(s.Items.Ref)]); text != "" {
		return "Each element: " + lowerFirst(text)
	}
	return ""
}

// describeParameter says about a parameter what its schema says.
func (n *normalizer) describeParameter(parameter *openapi3.Parameter, types map[string]string) {
	s := n.resolve(parameter.Schema)
	text := sentences(unwrapped(parameter.Description), note(parameter.Extensions))
	if text == "" && parameter.Schema.Ref != "" {
		text = shortly(types[refName(parameter.Schema.Ref)])
	} else if text == "" {
		text = describeSchema(s)
	}
	said := facts(s)
	if parameter.Required && parameter.Deprecated { // An argument has no mark of its own.
		said = append(said, "Sinch marks it as deprecated.")
	}
	if text == "" && (!parameter.Required || len(said) == 0) {
		text = "is the " + words(parameter.Name) + "."
	}
	if value, ok := parameter.Extensions[alwaysSendExtension]; ok {
		said = append(said, "Without a value "+jsonText(value)+" is sent.")
	}
	parameter.Description = sentences(text, said...)
}

// describePlace describes a schema that has no description by where it stands.
func describePlace(place string) string {
	segments := strings.Split(strings.TrimPrefix(place, schemaPrefix), "/")
	for i := range segments {
		segments[i] = unescape(segments[i])
	}
	owner, last := upperFirst(segments[0]), segments[len(segments)-1]
	below := ""
	if len(segments) > 2 && segments[len(segments)-3] == "properties" {
		below = segments[len(segments)-2]
	}
	switch {
	case !strings.HasPrefix(place, schemaPrefix):
		return "is a part of what an operation takes or answers."
	case last == "items" && below != "":
		return "is one of the " + words(below) + " of " + owner + "."
	case below != "":
		return "is a value in the " + words(below) + " of " + owner + "."
	case segments[len(segments)-2] == "properties":
		return "is the " + words(last) + " of " + owner + "."
	}
	return "is a part of " + owner + "."
}

// describeEmpty describes a schema about which nothing is published.
func describeEmpty(s *openapi3.Schema, name string) string {
	switch {
	case s.Extensions[oneOfExtension] != nil:
		return "is a union."
	case len(s.Enum) > 0:
		return "is an open enum: a value that this version has no constant for is kept as it is."
	}
	return "is the schema " + name + " of the published document."
}

// sentences appends to a text what it does not say already.
func sentences(text string, more ...string) string {
	text = strings.TrimSpace(text)
	for _, sentence := range more {
		sentence = strings.TrimSpace(sentence)
		fact := strings.TrimSuffix(strings.TrimPrefix(sentence, "Range: "), ".")
		if strings.Contains(strings.ToLower(text), strings.ToLower(fact)) || saysDefault(text, fact) || saysLimit(text, fact) || saysEach(text, fact) {
			continue
		}
		if lines := strings.Split(text, "\n"); strings.HasPrefix(strings.TrimSpace(lines[len(lines)-1]), "- ") {
			text += "\n\n" + sentence // It is said of all, not of the last point.
			continue
		}
		if text != "" && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") {
			text += "."
		}
		text = strings.TrimSpace(text + " " + sentence)
	}
	return text
}

// saysDefault says whether a text has the default in words of its own.
func saysDefault(text, fact string) bool {
	value, isDefault := strings.CutPrefix(fact, "Default: ")
	if !isDefault {
		return false
	}
	value = regexp.QuoteMeta(value)
	return regexp.MustCompile(`(?i)\bdefault (?:is )?` + value + `(?:[^\w.]|\.?$|\. )|(?:^|[^\w.])` + value + `(?:,|:)? (?:by|the) default\b`).MatchString(text)
}

var limit = regexp.MustCompile(`^At (most|least) ([0-9]+) (?:elements?|characters?|entry|entries|fields? that (?:is|are) set)$`)

// saysLimit says whether a text has the limit in words of its own: "up to 10
// cards", "3 at most".
func saysLimit(text, fact string) bool {
	found := limit.FindStringSubmatch(fact)
	if found == nil {
		return false
	}
	words, count := `(?:at most|up to|no more than|maximum(?: of)?)`, found[2]
	if count == "1" {
		count = "(?:1|one)"
	}
	if found[1] == "least" {
		words = `(?:at least|no less than|minimum(?: of)?)`
	}
	return regexp.MustCompile(`(?i)\b` + words + ` ` + count + `\b|\b` + count + ` ` + words + `\b`).MatchString(text)
}

// saysEach says whether a text has what is said of each element or value in a
// sentence of its own: "each value at most 5 characters".
func saysEach(text, fact string) bool {
	of, rest, _ := strings.Cut(fact, ": ")
	return strings.HasPrefix(of, "Each ") && strings.Contains(strings.ToLower(text), strings.ToLower(of+" "+rest))
}

var sentenceEnd = regexp.MustCompile(`(?s)^(.*?[^.][^.]\.)(?: \p{Lu}|\n|$)`)

// shortly is what the published description of a type says first.
func shortly(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	if strings.HasPrefix(text, "is ") {
		return "" // it speaks of the type
	}
	if found := sentenceEnd.FindStringSubmatch(text); found != nil {
		text = found[1]
	}
	return text
}

var wrapperWords = regexp.MustCompile(`^(?:[Aa] )?[Ww]rapper(?:, | (?:for|of|around|holding|carrying) )`)

// unwrapped says of the type what the document says of the wrapper around it:
// wrappers have no types. Comments have no quotes for code.
func unwrapped(text string) string {
	if rest := wrapperWords.ReplaceAllString(text, ""); rest != text {
		rest = regexp.MustCompile(" under `[a-z_]+`").ReplaceAllString(rest, "")
		text = exported(rest)
	}
	return strings.NewReplacer("field wrappers", "members", "`", "").Replace(text)
}

func words(key string) string { return strings.ToLower(strings.Join(splitWords(key), " ")) }

// upperFirst spells a name as Go exports it.
func upperFirst(name string) string { return strings.ToUpper(name[:1]) + name[1:] }

func lowerFirst(text string) string {
	first, _, _ := strings.Cut(text, " ")
	if _, size := utf8.DecodeRuneInString(first); strings.ToLower(first[size:]) != first[size:] {
		return text // an initialism or a name
	}
	_, size := utf8.DecodeRuneInString(text)
	return strings.ToLower(text[:size]) + text[size:]
}
