package sinch

// sealed hides a value from fmt, which prints the unexported fields of a struct
// without asking their methods. A pointer is not enough: under a verb that does
// not fit, such as %s, fmt prints what it points to. A pointer to a pointer is
// printed as an address in every case. It does not hinder [reflect.DeepEqual],
// with which tests compare. The zero value is sealed and empty.
type sealed[T any] struct{ pointer **T }

func seal[T any](value T) sealed[T] {
	kept := &struct {
		value   T
		pointer *T
	}{value: value} // one allocation in place of two
	kept.pointer = &kept.value
	return sealed[T]{&kept.pointer}
}

// inside is where the value stands, for who makes it and has not yet shown it
// to anybody.
func (s *sealed[T]) inside() *T {
	if s.pointer == nil {
		var none T
		*s = seal(none)
	}
	return *s.pointer
}

// open returns a copy of the value.
func (s sealed[T]) open() T {
	if s.pointer == nil {
		var none T
		return none
	}
	return **s.pointer
}
