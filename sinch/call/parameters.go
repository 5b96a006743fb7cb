package call

// Parameters are the optional parameters of one operation, an [Option] of
// its calls: every …Params type of the generated packages. A call does not change
// them.
type Parameters interface {
	Option
	// ParametersOf returns the ID of the operation whose parameters these are.
	ParametersOf() string
}

// ParametersIn returns the parameters of type P that are among the options, by
// value or by pointer. The last ones count. It is for the generated services.
func ParametersIn[P Parameters](options []Option) P {
	var found P
	for _, option := range options {
		if parameters, ok := option.(P); ok {
			found = parameters
		} else if pointer, ok := any(option).(*P); ok && pointer != nil {
			found = *pointer
		}
	}
	return found
}
