package sinchotel_test

import (
	"os/exec"
	"strings"
	"testing"
)

// Who imports sinchotel brings an SDK or none, and sinch itself knows nothing of
// OpenTelemetry.
func TestNothingIsLinkedButTheAPI(t *testing.T) {
	const module = "github.com/sinchgo/sinch-conversation-go/"
	for _, test := range []struct {
		name      string
		packages  []string
		forbidden []string
	}{
		{"sinchotel", []string{"."}, []string{"go.opentelemetry.io/otel/sdk", module + "sinch/sinchtest", "testing"}},
		{"sinch and webhook", []string{module + "sinch", module + "sinch/webhook"}, []string{"go.opentelemetry.io/"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			output, err := exec.CommandContext(t.Context(), "go", append([]string{"list", "-deps"}, test.packages...)...).Output()
			if err != nil {
				t.Fatal(err)
			}
			for linked := range strings.Lines(string(output)) {
				for _, forbidden := range test.forbidden {
					if strings.HasPrefix(linked, forbidden) {
						t.Errorf("%s is linked", strings.TrimSpace(linked))
					}
				}
			}
		})
	}
}
