package sinch

import (
	"fmt"
	"os"
	"strings"
)

// NewClientFromEnv returns a client for the project, access key and region in
// the environment variables SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET
// and SINCH_CONVERSATION_REGION. It names all variables that are missing or
// empty in one error; other errors are those of [NewClient].
func NewClientFromEnv(options ...Option) (*Client, error) {
	var missing []string
	env := func(name string) string {
		value := os.Getenv(name)
		if value == "" {
			missing = append(missing, name)
		}
		return value
	}
	project, id, secret := env("SINCH_PROJECT_ID"), env("SINCH_KEY_ID"), env("SINCH_KEY_SECRET")
	region := Region(env("SINCH_CONVERSATION_REGION"))
	if len(missing) > 0 {
		return nil, fmt.Errorf("sinch: NewClientFromEnv: not set: %s", strings.Join(missing, ", "))
	}
	return NewClient(project, region, AccessKey(id, secret), options...)
}
