package normalize

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// doesExtension, on an operation, is what its method does, for where no rule
// makes a good sentence of the summary: "lists one page of messages".
const doesExtension = "x-does"

// imperatives are the verbs with which summaries begin.
var imperatives = strings.Fields(`accept add ask attach cancel change check clear close complete configure confirm
	convert copy count create deactivate delete detach disable enable end erase export fetch find fold get import
	inject insert join list look make mark merge modify move open patch pause post publish put query queue read
	receive record register reject release remove replace request reserve reset resolve restore resume retrieve return
	revoke rotate save search send set show start stop store submit subscribe sync test transcode transfer trigger
	unsubscribe update upload validate verify write`)

// does is what the method of an operation does, as a verb in the third person
// with its object: "fetches one contact by ID".
func (n *normalizer) does(op *openapi3.Operation) string {
	if told, ok := op.Extensions[doesExtension].(string); ok {
		return strings.TrimSuffix(strings.TrimSpace(told), ".")
	}
	summary := strings.TrimSuffix(strings.TrimSpace(op.Summary), ".")
	verb, object, _ := strings.Cut(summary, " ")
	verb = strings.ToLower(verb)
	switch {
	case slices.Contains(imperatives, verb):
		return strings.TrimSpace(thirdPerson(verb) + " " + object)
	case slices.ContainsFunc(imperatives, func(known string) bool { return thirdPerson(known) == verb }):
		return strings.TrimSpace(verb + " " + object)
	}
	// The summary is no sentence; the name of the method is one.
	name := splitWords(MethodName(op.OperationID))
	text := thirdPerson(strings.ToLower(name[0]))
	for _, word := range name[1:] {
		text += " " + strings.ToLower(word)
	}
	if summary != "" {
		text += " (" + summary + ")"
	}
	return text
}

// thirdPerson is a verb as in "it fetches".
func thirdPerson(verb string) string {
	switch {
	case strings.HasSuffix(verb, "y") && len(verb) > 1 && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return strings.TrimSuffix(verb, "y") + "ies"
	case slices.ContainsFunc([]string{"s", "x", "z", "ch", "sh", "o"}, func(end string) bool { return strings.HasSuffix(verb, end) }):
		return verb + "es"
	}
	return verb + "s"
}
