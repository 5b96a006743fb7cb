package sinchtest

import "slices"

// Operation names an operation of an API, as the constants do: [SendMessage],
// [GetContact]. Its value is the operationId of the published document. Only
// [TokenOperation] is none of an API.
type Operation string

// TokenOperation stands for the token endpoint where an operation is named.
const TokenOperation Operation = "oauth2/token"

// hasOperation reports whether an operation exists.
func (h *Handler) hasOperation(id Operation) bool {
	if id == TokenOperation {
		return true
	}
	for _, d := range h.documents {
		if slices.ContainsFunc(d.operations, func(o *operation) bool { return Operation(o.ID) == id }) {
			return true
		}
	}
	return false
}
