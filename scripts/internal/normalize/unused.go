package normalize

import (
	"github.com/getkin/kin-openapi/openapi3"
)

// callbackExtension marks a schema that Sinch sends to webhooks, though no
// operation refers to it. A union to which nothing refers needs no mark: what
// else would it be for?
const callbackExtension = "x-callback"

// markCallbacks marks the unions of callbacks and their members, as long as
// these are unions.
func (n *normalizer) markCallbacks() error {
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil || s.Extensions[callbackExtension] != true && (n.uses[name] != nil || len(s.OneOf) == 0) {
			continue
		}
		s.Extensions = withExtension(s.Extensions, callbackExtension, true)
		for _, member := range s.OneOf {
			if component := n.schemas[refName(member.Ref)]; member.Ref != "" && component.Ref == "" {
				component.Value.Extensions = withExtension(component.Value.Extensions, callbackExtension, true)
			}
		}
	}
	return nil
}

// noticeIslands says which schemas are used by nothing but each other, since
// each of them seems to be in use.
func (n *normalizer) noticeIslands() error {
	reached := map[string]bool{}
	var reach func(name string)
	reach = func(name string) {
		if ref := n.schemas[name]; ref != nil && !reached[name] {
			reached[name] = true
			for _, part := range references(ref) {
				reach(part)
			}
		}
	}
	if err := n.visitOperations(func(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		reach(refName(ref.Ref))
		return ref, nil
	}); err != nil {
		return err
	}
	for name, ref := range n.schemas {
		if n.uses[name] == nil || ref.Value != nil && ref.Value.Extensions[callbackExtension] == true {
			reach(name)
		}
	}
	for _, name := range sortedKeys(n.schemas) {
		if !reached[name] && n.doc.Paths.Len() > 0 {
			n.notice(schemaPrefix+escape(name), "dropped: no operation and no callback uses it")
			reach(name)
		}
	}
	return nil
}

// dropUnused removes the schemas that neither an operation nor a callback uses,
// directly or through others: nobody could get or send one. So go the members
// of unions, which are fields of one struct now. In a document without
// operations nothing is unused.
func (n *normalizer) dropUnused() error {
	used := map[string]bool{}
	var todo []string
	if err := n.visitOperations(func(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" {
			todo = append(todo, refName(ref.Ref))
		}
		return ref, nil
	}); err != nil {
		return err
	}
	for _, name := range sortedKeys(n.schemas) {
		if s := n.schemas[name].Value; s != nil && s.Extensions[callbackExtension] == true {
			todo = append(todo, name)
		}
	}
	if n.doc.Paths.Len() == 0 {
		return nil
	}
	for len(todo) > 0 {
		name := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if ref := n.schemas[name]; ref != nil && !used[name] {
			used[name] = true
			todo = append(todo, references(ref)...)
		}
	}
	for _, name := range sortedKeys(n.schemas) {
		if used[name] {
			continue
		}
		delete(n.schemas, name)
		if n.published[name] && n.uses[name] == nil {
			n.notice(schemaPrefix+escape(name), "dropped: no operation and no callback uses it")
		}
	}
	return nil
}
