package normalize

import (
	"fmt"
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spellingExtension maps words of the document, in lower case, to how names
// write them: whatsapp → WhatsApp.
const spellingExtension = "x-spelling"

func (n *normalizer) readSpelling() error {
	n.spelling = map[string]string{}
	given, ok := n.doc.Extensions[spellingExtension]
	if !ok {
		return nil
	}
	delete(n.doc.Extensions, spellingExtension)
	words, ok := given.(map[string]any)
	if !ok {
		return errorAt("#/"+spellingExtension, "is not an object of words")
	}
	for word, spelled := range words {
		n.spelling[strings.ToLower(word)] = fmt.Sprint(spelled)
	}
	return nil
}

// splitWords splits a name at separators and where an upper-case letter
// follows a lower-case one.
func splitWords(name string) []string {
	var words []string
	start := 0
	runes := []rune(name)
	for i, r := range runes {
		isWord := unicode.IsLetter(r) || unicode.IsDigit(r)
		newWord := i > start && unicode.IsUpper(r) && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]))
		if !isWord || newWord {
			if i > start {
				words = append(words, string(runes[start:i]))
			}
			start = i
			if !isWord {
				start++
			}
		}
	}
	if start < len(runes) {
		words = append(words, string(runes[start:]))
	}
	return words
}

// spell writes a word as a part of a Go name.
func (n *normalizer) spell(word string) string {
	lower := strings.ToLower(word)
	if spelled, ok := n.spelling[lower]; ok {
		return spelled
	}
	runes := []rune(lower)
	return strings.ToUpper(string(runes[:1])) + string(runes[1:])
}

// camel writes a key of the document as a Go name.
func (n *normalizer) camel(key string) string {
	var name strings.Builder
	for _, word := range splitWords(key) {
		name.WriteString(n.spell(word))
	}
	return name.String()
}

// code writes a code as a Go name.
func (n *normalizer) code(value string) string {
	var name strings.Builder
	for _, word := range splitWords(value) {
		if len(word) <= 3 {
			name.WriteString(strings.ToUpper(word))
		} else {
			name.WriteString(n.spell(word))
		}
	}
	return name.String()
}

// join appends key to the name of its owner. Words with which the owner ends
// and the key begins are written once: CardMessage and message_properties give
// CardMessageProperties.
func (n *normalizer) join(owner, key string) string {
	ownerWords, keyWords := splitWords(owner), splitWords(n.camel(key))
	for shared := min(len(ownerWords), len(keyWords)); shared > 0; shared-- {
		if strings.EqualFold(strings.Join(ownerWords[len(ownerWords)-shared:], ""), strings.Join(keyWords[:shared], "")) {
			return owner + strings.Join(keyWords[shared:], "")
		}
	}
	return owner + strings.Join(keyWords, "")
}

// singular names one element of a list.
func singular(name string) string {
	switch {
	case strings.HasSuffix(name, "ies"):
		return strings.TrimSuffix(name, "ies") + "y"
	case strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss"):
		return strings.TrimSuffix(name, "s")
	}
	return name + "Item"
}

// exported writes the first letter of a published name in upper case and
// leaves the rest as it is.
func exported(name string) string {
	if name == "" {
		return name
	}
	runes := []rune(name)
	return strings.ToUpper(string(runes[:1])) + string(runes[1:])
}

// goName is equal for names that could become the same Go identifier.
func goName(name string) string { return strings.ToLower(strings.Join(splitWords(name), "")) }

// MethodName is an operationId without the prefix that names its group, as a Go
// name: Messages_SendMessage → SendMessage, get-message → GetMessage. A lower
// initial before "_" begins words and no group: get_message → GetMessage.
func MethodName(operationID string) string {
	name := operationID[strings.LastIndex(operationID, ".")+1:]
	if initial, _ := utf8.DecodeRuneInString(name); !unicode.IsLower(initial) {
		name = name[strings.LastIndex(name, "_")+1:]
	}
	if token.IsIdentifier(name) && !strings.Contains(name, "_") {
		return exported(name)
	}
	return (&normalizer{}).camel(name)
}
