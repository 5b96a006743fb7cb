package openapi_test

// entry makes a value of the Go type of a schema.
type entry struct {
	schema string
	make   func() any
}

// schema says that T is the Go type of the schema of that name.
func schema[T any](name string) entry {
	return entry{name, func() any { return new(T) }}
}

// registry holds the entries by the names of their schemas.
func registry(entries ...entry) map[string]func() any {
	all := make(map[string]func() any, len(entries))
	for _, e := range entries {
		all[e.schema] = e.make
	}
	return all
}
