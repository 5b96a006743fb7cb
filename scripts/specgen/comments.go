package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

const deprecated = "\n\nDeprecated: Sinch marks it as deprecated."

// wrap writes a text as a comment of lines of at most 77 characters. A line that
// begins with a dash is an element of a list.
func wrap(text string) string {
	var lines []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(printable(text)), "\n") {
		line, next := "//", "//"
		if strings.HasPrefix(paragraph, "- ") {
			line, next = "//  ", "//    "
		}
		for _, word := range strings.Fields(paragraph) {
			if len(line)+1+len(word) > 77 && line != next {
				lines = append(lines, line)
				line = next
			}
			line += " " + word
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// printable leaves out what a Go file can not hold or what changes how it looks:
// control characters, byte order marks and marks of direction.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case unicode.IsControl(r), r == '\uFEFF', unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text)
}

// sentence makes a sentence about name of a description: "X is …" and "X
// says how …" where its first word allows it, else "X: …".
func sentence(name, description string) string {
	first, rest, _ := strings.Cut(description, " ")
	switch {
	case first == "is" || isVerb(first):
		return name + " " + description
	case first == "A" || first == "An" || first == "The":
		return name + " is " + strings.ToLower(first) + " " + rest
	case first == "How" || first == "What" || first == "Which" || first == "Whether" || first == "Where" || first == "Why" || first == "When" || first == "Who":
		return name + " says " + strings.ToLower(first) + " " + rest
	}
	return name + ": " + description
}

// isVerb says whether a word is one in the third person, as in "joins both".
func isVerb(word string) bool {
	return len(word) > 3 && word == strings.ToLower(word) && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
}

// typeComment begins with the name, as Go wants it.
func typeComment(name, description string) string {
	if description == "" {
		description = "is a type of the published document."
	}
	return wrap(sentence(name, description))
}

// fieldComment describes a field: what the document says in its place, not only
// what it says of its type.
func fieldComment(property codegen.Property) string {
	text := property.Description
	if own, ok := property.Extensions["x-comment"].(string); ok {
		text = own
	}
	if text == "" {
		text = "is not described."
	}
	if strings.HasPrefix(text, "is ") {
		text = property.GoFieldName() + " " + text
	}
	if property.Deprecated {
		text += deprecated
	}
	return wrap(text)
}

// enumComment describes a constant, or is empty where the document explains
// none of its values, or not this one.
func enumComment(enum codegen.EnumDefinition, name, value string) string {
	comments, _ := enum.Schema.OAPISchema.Extensions["x-enum-comments"].(map[string]any)
	text, _ := comments[value].(string)
	if text == "" {
		return ""
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	if strings.HasPrefix(text, ": ") {
		return wrap(name + text)
	}
	return wrap(sentence(name, text))
}

// serviceComment says what a service is for. In short it is one line or two.
func serviceComment(name string, operation map[string]any, short bool) string {
	text := fmt.Sprintf("%s holds the operations for %s.", name, operation["for"])
	about, _ := operation["about"].(string)
	if short {
		if first, _, more := strings.Cut(about, ". "); more {
			about = first + "."
		}
		return wrap(text + " " + about)
	}
	if about != "" {
		text += "\n\n" + about
	}
	return wrap(text + "\n\nIt is safe for concurrent use if its caller is, and its errors are those of its caller.")
}

// methodComment says what an operation does, and which one it is.
func methodComment(definition codegen.OperationDefinition) string {
	operation := definition.Spec.Extensions["x-operation"].(map[string]any)
	text := fmt.Sprintf("%s %s.", operation["method"], operation["does"])
	if list, ok := operation["list"].(map[string]any); ok && list["paged"] == true {
		text += fmt.Sprintf(" [%sService.%s] goes through all pages.", operation["service"], list["name"])
	}
	text += optionComment(definition) + descriptionOf(definition)
	for _, parameter := range slices.Concat(definition.PathParams, definition.QueryParams, definition.HeaderParams) {
		if parameter.Required && parameter.ParamName != "project_id" && !isPlain(parameter) { // an argument has no field to say it
			text += "\n\n" + parameter.GoVariableName() + ": " + parameter.Spec.Description
		}
	}
	if body := definition.Spec.RequestBody; body != nil && body.Value.Description != "" {
		text += "\n\nbody: " + body.Value.Description
	}
	text += fmt.Sprintf("\n\nSinch: %s %s, operation %s", definition.Method, definition.Path, operation["id"])
	if operation["idempotent"] == true {
		text += ", idempotent."
	} else {
		text += ", not idempotent."
	}
	if definition.Spec.Deprecated {
		text += deprecated
	}
	return wrap(text)
}

// isPlain says whether the description of an argument says no more than its name.
func isPlain(argument codegen.ParameterDefinition) bool {
	words := strings.ReplaceAll(argument.ParamName, "_", " ")
	return slices.Contains([]string{"", "is the " + words + ".", "ID of the " + strings.TrimSuffix(words, " id") + "."}, argument.Spec.Description)
}

// optionComment says where the optional parameters of an operation are, since
// its signature shows options of no kind.
func optionComment(definition codegen.OperationDefinition) string {
	if len(withRequired(definition.Params(), false)) == 0 {
		return ""
	}
	return fmt.Sprintf(" The optional parameters are an option: [%sParams].", definition.OperationId)
}

func listComment(definition codegen.OperationDefinition) string {
	operation := definition.Spec.Extensions["x-operation"].(map[string]any)
	list := operation["list"].(map[string]any)
	text := fmt.Sprintf("%s iterates over what %s lists", list["name"], operation["method"])
	if list["paged"] == true {
		text += ", page by page as the iteration asks for them. It begins at the page token given, if any, and ends with an error if a call fails, the context is done or the server repeats a token."
	} else {
		text += ", with one call; the API does not page this list. It ends with an error if the call fails or the context is done."
	}
	return wrap(text + optionComment(definition) + descriptionOf(definition))
}

// descriptionOf is what the document says beside the summary, as a paragraph.
func descriptionOf(definition codegen.OperationDefinition) string {
	if description := strings.TrimSpace(definition.Spec.Description); description != "" {
		return "\n\n" + description
	}
	return ""
}
