package normalize

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"
)

const (
	// enumDescriptionsExtension explains the values of an enum, by the value.
	// Documents use it, and the overlay.
	enumDescriptionsExtension = "x-enumDescriptions"
	// enumCommentsExtension holds the finished comments, by the value.
	enumCommentsExtension = "x-enum-comments"
)

// annotateEnumDocs looks for what the document says of each value of an enum:
// in x-enumDescriptions, on a line or in a sentence of the description that
// begins with the value ("FULL: everything", "MERGE joins both").
func (n *normalizer) annotateEnumDocs() error {
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil {
			continue
		}
		given, err := givenDescriptions(s, schemaPrefix+escape(name))
		if err != nil {
			return err
		}
		explained := explain(unwrapped(s.Description), enumTexts(s))
		comments := map[string]any{}
		for _, value := range s.Enum {
			if comment := cmp.Or(given[valueText(value)], explained[valueText(value)]); comment != "" {
				comments[fmt.Sprint(value)] = comment // as the generator writes it
			}
		}
		s.Description = asList(s.Description, enumTexts(s))
		delete(s.Extensions, enumDescriptionsExtension)
		if len(comments) > 0 {
			s.Extensions = withExtension(s.Extensions, enumCommentsExtension, comments)
		}
	}
	return nil
}

// enumTexts are the values that are strings.
func enumTexts(s *openapi3.Schema) []string {
	var texts []string
	for _, value := range s.Enum {
		if text, ok := value.(string); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

func givenDescriptions(s *openapi3.Schema, place string) (map[string]string, error) {
	given, _ := s.Extensions[enumDescriptionsExtension].(map[string]any)
	texts := map[string]string{}
	for value, text := range given {
		if !slices.ContainsFunc(s.Enum, func(known any) bool { return valueText(known) == value }) {
			return nil, errorAt(place, "%s explains %s, which is no value", enumDescriptionsExtension, value)
		}
		texts[value], _ = text.(string)
	}
	return texts, nil
}

// asList makes a list of the lines of a description that explain a value.
func asList(description string, values []string) string {
	lines := strings.Split(description, "\n")
	for i, line := range lines {
		if _, _, colon := leadingValue(line, values); colon && len(lines) > 1 {
			lines[i] = "- " + line
		}
	}
	return strings.Join(lines, "\n")
}

var (
	clauseEnd = regexp.MustCompile(`;\s+|\.\s+|\.$`)
	codeWord  = regexp.MustCompile("^[\\s*`-]*([A-Za-z][A-Za-z0-9_-]*)[*`]*(:?)(?:\\s+|$)")
	conjoined = regexp.MustCompile(`^(?:and|or|are|have|/)(?:\W|$)`)
	introduce = regexp.MustCompile(`^[A-Z][a-z][^:.;]*:\s+`)
	shortened = strings.NewReplacer("e.g. ", "e.g.\u00a0", "i.e. ", "i.e.\u00a0")
)

// explain finds what a description says of values, each as what can follow its
// name: ": everything", "joins both". A line that begins with a value and a
// colon is about it to its end. Otherwise a sentence, or a part of one, may
// begin with a value. What speaks of several values at once is left alone.
func explain(description string, values []string) map[string]string {
	found := map[string]string{}
	for line := range strings.SplitSeq(shortened.Replace(description), "\n") {
		if value, rest, colon := leadingValue(line, values); colon && !namesAnother(rest, value, values) {
			found[value] = ": " + rest
			continue
		}
		for _, clause := range clauseEnd.Split(line, -1) {
			for _, part := range valueParts(introduce.ReplaceAllString(clause, ""), values) {
				value, rest, colon := leadingValue(part, values)
				if value != "" && rest == "" {
					break // a list of values
				}
				if value == "" || found[value] != "" || conjoined.MatchString(rest) || namesAnother(rest, value, values) {
					continue
				}
				if colon || !isPredicate(rest) {
					rest = ": " + rest
				}
				found[value] = rest
			}
		}
	}
	for value, text := range found {
		found[value] = strings.ReplaceAll(text, "\u00a0", " ")
	}
	return found
}

// isPredicate says whether a text begins with a verb: "joins both".
func isPredicate(text string) bool {
	verb, _, _ := strings.Cut(text, " ")
	return slices.Contains([]string{"is", "was", "may", "can", "has"}, verb) ||
		len(verb) > 3 && strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "ss") && verb == strings.ToLower(verb)
}

// namesAnother says whether a text speaks of another value as well.
func namesAnother(text, value string, values []string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(text, func(r rune) bool {
		return r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), func(word string) bool {
		return word != value && slices.Contains(values, word)
	})
}

// valueParts cuts a clause before each value that follows a comma.
func valueParts(clause string, values []string) []string {
	var parts []string
	begin := 0
	for i := 0; i+2 < len(clause); i++ {
		if clause[i] != ',' || clause[i+1] != ' ' {
			continue
		}
		if value, _, _ := leadingValue(clause[i+2:], values); value != "" {
			parts = append(parts, clause[begin:i])
			begin = i + 2
		}
	}
	return append(parts, clause[begin:])
}

// leadingValue returns the value with which a text begins, what follows, and
// whether a colon stands between. A text may leave out what all values begin
// with: NEW for PAYMENT_STATUS_NEW.
func leadingValue(text string, values []string) (value, rest string, colon bool) {
	match := codeWord.FindStringSubmatch(text)
	if match == nil {
		return "", "", false
	}
	word := match[1]
	if slices.Contains(values, word) {
		value = word
	} else if len(word) > 1 && word == strings.ToUpper(word) {
		for _, candidate := range values {
			if !strings.HasSuffix(candidate, "_"+word) {
				continue
			}
			if value != "" {
				return "", "", false
			}
			value = candidate
		}
	}
	rest = strings.TrimRight(strings.TrimSpace(text[len(match[0]):]), ",.;")
	return value, rest, value != "" && match[2] != ""
}
