package sinch

import (
	"fmt"
	"os"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
)

// NewClientFromEnv returns a client for the project, access key and region in
// the environment variables SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET
// and SINCH_CONVERSATION_REGION. It names all variables that are missing or
// empty in one error; other errors are those of [NewClient].
//
// Where they are set, it takes the addresses in SINCH_TOKEN_URL,
// SINCH_CONVERSATION_URL, SINCH_TEMPLATE_URL and SINCH_BATCH_URL as
// [WithTokenURL] and [WithBaseURL] do: so the variables that the command
// sinch-fake prints lead to it. The options count for more than the environment.
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
	var addresses []Option
	if address := os.Getenv("SINCH_TOKEN_URL"); address != "" {
		addresses = append(addresses, WithTokenURL(address))
	}
	for api, name := range map[string]string{
		conversation.API: "SINCH_CONVERSATION_URL",
		template.API:     "SINCH_TEMPLATE_URL",
		batch.API:        "SINCH_BATCH_URL",
	} {
		if address := os.Getenv(name); address != "" {
			addresses = append(addresses, WithBaseURL(api, address))
		}
	}
	return NewClient(project, region, AccessKey(id, secret), append(addresses, options...)...)
}
