package main

import (
	"fmt"

	"github.com/getkin/kin-openapi/openapi3"
)

// describeServers adds the servers. The URL of the first becomes the constant
// ServerURL, which goes on to compile whatever its value is. A server or a value
// of a variable that goes, as a region, is one that users can no longer choose.
func describeServers(root *node, doc *openapi3.T) {
	for i, server := range doc.Servers {
		described := newNode("server", pointer("#/servers", fmt.Sprint(i)))
		described.facts = keywords(server, "variables")
		described.position = described.place
		for name, variable := range server.Variables {
			described.children["variable "+name] = describeVariable(variable, pointer(described.place, "variables", name))
		}
		root.children["server "+server.URL] = described
	}
}

func describeVariable(variable *openapi3.ServerVariable, place string) *node {
	described := newNode("variable", place)
	described.facts = keywords(variable, "enum")
	for _, value := range variable.Enum {
		described.children["value "+value] = newNode("value", pointer(place, "enum", value))
	}
	if len(variable.Enum) == 0 {
		described.children["any value"] = newNode("freedom to choose any value", place)
	}
	return described
}
