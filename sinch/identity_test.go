package sinch_test

import (
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestSameIdentity(t *testing.T) {
	tests := map[string]struct {
		a, b string
		want bool
	}{
		"a number that lost its plus":    {"+46701234567", "46701234567", true},
		"a number as it is":              {"46701234567", "46701234567", true},
		"two numbers":                    {"+46701234567", "46701234568", false},
		"one plus too many":              {"++46701234567", "46701234567", false},
		"a plus that stands for nothing": {"+", "", false},
		"a name that begins with a plus": {"+one", "one", false},
		"a number with spaces":           {"+46 70", "46 70", false},
		"the case of an identity":        {"User", "user", false},
		"nothing":                        {"", "", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := sinch.SameIdentity(test.a, test.b); got != test.want {
				t.Errorf("SameIdentity(%q, %q) is %v", test.a, test.b, got)
			}
			if got := sinch.SameIdentity(test.b, test.a); got != test.want {
				t.Errorf("SameIdentity(%q, %q) is %v", test.b, test.a, got)
			}
		})
	}
}
