package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// assumptions is the value of -assume: names between commas.
type assumptions []sinchtest.Assumption

// String returns them as they are given.
func (a *assumptions) String() string {
	var names []string
	for _, assumption := range *a {
		names = append(names, string(assumption))
	}
	return strings.Join(names, ",")
}

// Set adds the assumptions that are named.
func (a *assumptions) Set(names string) error {
	for name := range strings.SplitSeq(names, ",") {
		assumption := sinchtest.Assumption(name)
		if !slices.Contains(sinchtest.Assumptions(), assumption) {
			all := assumptions(sinchtest.Assumptions())
			return fmt.Errorf("there is no assumption %q but %s", name, all.String())
		}
		*a = append(*a, assumption)
	}
	return nil
}
