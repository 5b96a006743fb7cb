package normalize

import (
	"fmt"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"
)

// facts are the sentences for what a schema says about a value beyond its type.
func facts(s *openapi3.Schema) []string {
	var all []string
	if s.Default != nil {
		all = append(all, "Default: "+jsonText(s.Default)+".")
	}
	all = append(all, bounds(s)...)
	if s.MultipleOf != nil {
		all = append(all, "Multiple of "+jsonText(*s.MultipleOf)+".")
	}
	all = append(all, size(s.MinLength, s.MaxLength, "character", "characters")...)
	all = append(all, size(s.MinItems, s.MaxItems, "element", "elements")...)
	if s.UniqueItems {
		all = append(all, "No element comes twice.")
	}
	if len(s.Properties) > 0 {
		all = append(all, size(s.MinProps, s.MaxProps, "field that is set", "fields that are set")...)
	} else {
		all = append(all, size(s.MinProps, s.MaxProps, "entry", "entries")...)
	}
	if s.Pattern != "" {
		all = append(all, "Pattern: "+s.Pattern+" .")
	}
	if s.ReadOnly {
		all = append(all, "Read-only: Sinch sets it.")
	}
	if s.WriteOnly {
		all = append(all, "Write-only: answers do not have it.")
	}
	return slices.Concat(all, factsOfEach("element", s.Items), factsOfEach("value", s.AdditionalProperties.Schema))
}

// factsOfEach are the sentences for what is said of the elements of a list or
// the values of a map: where they are, or beside the $ref to their type.
func factsOfEach(what string, ref *openapi3.SchemaRef) []string {
	if ref == nil {
		return nil
	}
	said := ref.Value
	if ref.Ref != "" {
		said = besideOf(ref)
	}
	all := facts(said)
	if text := describeSchema(said); text != "" {
		all = append([]string{text}, all...)
	}
	for i, fact := range all {
		all[i] = "Each " + what + ": " + lowerFirst(fact)
	}
	return all
}

// bounds says between which numbers a value is, and whether these are taken.
func bounds(s *openapi3.Schema) []string {
	above, below := s.ExclusiveMin.IsTrue(), s.ExclusiveMax.IsTrue()
	if s.Min != nil && s.Max != nil && !above && !below {
		return []string{fmt.Sprintf("Range: %s to %s.", jsonText(*s.Min), jsonText(*s.Max))}
	}
	var all []string
	for _, bound := range []struct {
		value    *float64
		excluded bool
		at, past string
	}{{s.Min, above, "Minimum: ", "More than "}, {s.Max, below, "Maximum: ", "Less than "}} {
		switch {
		case bound.value == nil:
		case bound.excluded:
			all = append(all, bound.past+jsonText(*bound.value)+".")
		default:
			all = append(all, bound.at+jsonText(*bound.value)+".")
		}
	}
	return all
}

// size says how many characters, elements, entries or fields there may be.
func size(least uint64, most *uint64, one, several string) []string {
	switch {
	case most != nil && least == *most && least == 1:
		return []string{"Exactly 1 " + one + "."}
	case most != nil && least == *most:
		return []string{fmt.Sprintf("Exactly %d %s.", least, several)}
	case most != nil && least > 0:
		return []string{fmt.Sprintf("%d to %d %s.", least, *most, several)}
	case most != nil && *most == 1:
		return []string{"At most 1 " + one + "."}
	case most != nil:
		return []string{fmt.Sprintf("At most %d %s.", *most, several)}
	case least == 1:
		return []string{"At least 1 " + one + "."}
	case least > 0:
		return []string{fmt.Sprintf("At least %d %s.", least, several)}
	}
	return nil
}
