package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
)

// keywords returns what an object of a document says as facts, less what is
// said to readers and less those that the caller treats otherwise. So every
// keyword counts, also those that this program has never heard of.
func keywords(object json.Marshaler, except ...string) map[string]fact {
	data, err := object.MarshalJSON()
	if err != nil {
		panic(err) // It was read from JSON.
	}
	var said map[string]any
	if err := json.Unmarshal(data, &said); err != nil {
		panic(err) // It is an object.
	}
	removeDocumentation(said)
	for _, keyword := range except {
		delete(said, keyword)
	}
	return factsOf(said)
}

func factsOf(said map[string]any) map[string]fact {
	facts := map[string]fact{}
	maps.Copy(said, ofElements(said))
	for keyword, value := range said {
		facts[keyword] = fact{value: compactJSON(value), shapesType: shapesType(keyword)}
	}
	return facts
}

// removeDocumentation removes what does not count from an object and from those
// below it, but not from data that looks alike.
func removeDocumentation(object map[string]any) {
	for keyword, below := range object {
		switch {
		case isDocumentation(keyword):
			delete(object, keyword)
		case keyword == "default", keyword == "enum":
		case keyword == "properties", keyword == "variables":
			eachObject(below, func(named map[string]any) {
				for _, value := range named {
					eachObject(value, removeDocumentation)
				}
			})
		default:
			eachObject(below, removeDocumentation)
		}
	}
}

// eachObject calls fn for a value if it is an object, or for those of a list.
func eachObject(value any, fn func(map[string]any)) {
	switch value := value.(type) {
	case map[string]any:
		fn(value)
	case []any:
		for _, element := range value {
			eachObject(element, fn)
		}
	}
}

func isDocumentation(keyword string) bool {
	switch keyword {
	case "description", "summary", "title", "example", "examples", "externalDocs", "xml":
		return true
	}
	return strings.HasPrefix(keyword, "x-")
}

// shapesType says whether a keyword of a schema can change its Go type.
func shapesType(keyword string) bool {
	switch keyword {
	case "type", "format", "nullable", "readOnly", "writeOnly", "items", "additionalProperties":
		return true
	}
	return false
}

func compactJSON(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprint(value)
	}
	return string(data)
}
