package main

// describe returns a document as its Go users see it.
func describe(doc *document) *node {
	root := newNode("document", "#")
	inRequests := requestSchemas(doc.normalised)
	for name, ref := range doc.normalised.Components.Schemas {
		root.children["schema "+typeName(name)] = describeSchema(name, ref, inRequests[name])
	}
	for path, item := range doc.normalised.Paths.Map() {
		for method, operation := range item.Operations() {
			described := describeOperation(path, method, operation)
			published := doc.published.Paths.Value(path).GetOperation(method)
			describeOwnSecurity(described, doc.published.Security, published.Security)
			describeCallbacks(described, published)
			root.children["operation "+described.facts["operationId"].value] = described
		}
	}
	describeWebhooks(root, doc.published)
	describeServers(root, doc.normalised)
	describeSecurity(root, doc)
	return root
}
