package normalize

import (
	"slices"
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"
)

// enumNamesExtension holds the names of an enum's constants, in the order of
// its values. oapi-codegen knows it.
const enumNamesExtension = "x-enum-varnames"

// codesExtension, on an enum, says that its values are codes, whose parts of up
// to three letters are initialisms: EN_GB becomes ENGB, UNSPECIFIED Unspecified.
const codesExtension = "x-codes"

// annotateEnums names the constants of every enum: ConversationChannelWhatsApp
// for WHATSAPP, PaymentStatusNew for PAYMENT_STATUS_NEW.
func (n *normalizer) annotateEnums() error {
	return n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" || len(ref.Value.Enum) == 0 {
			return ref, nil
		}
		name := refName(place)
		codes := ref.Value.Extensions[codesExtension] == true
		delete(ref.Value.Extensions, codesExtension)
		var names []any
		taken := map[string]string{}
		for i, value := range ref.Value.Enum {
			text := valueText(value)
			if strings.ContainsFunc(text, unicode.IsControl) {
				return nil, errorAt(place, "the value %q of the enum holds a control character", text)
			}
			if slices.Contains(ref.Value.Enum[:i], value) {
				return nil, errorAt(place, "the value %q stands there twice", text)
			}
			words := valueName(value)
			constant := strings.TrimPrefix(n.join(name, words), name)
			if codes {
				constant = n.code(text)
			}
			if constant == "" || taken[constant] != "" {
				constant = n.camel(words)
			}
			switch {
			case text == "":
				constant = "Empty"
			case constant == "":
				return nil, errorAt(place, "the value %q of the enum has no letter to name a constant", text)
			}
			if taken[constant] != "" {
				return nil, errorAt(place, "the values %q and %q would be constants of one name", taken[constant], text)
			}
			taken[constant] = text
			names = append(names, constant)
		}
		ref.Value.Extensions = withExtension(ref.Value.Extensions, enumNamesExtension, names)
		return ref, nil
	})
}
