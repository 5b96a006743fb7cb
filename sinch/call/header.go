package call

import "fmt"

// Header is a parameter of an operation that is sent as a header.
// [Request.AddHeader] makes one.
type Header struct{ Name, Value string }

// AddHeader appends a parameter in a header. The value is a string, number or
// boolean. Whoever sends the request checks it.
func (r *Request) AddHeader(name string, value any) {
	r.Header = append(r.Header, Header{name, fmt.Sprint(value)})
}
