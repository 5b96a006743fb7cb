package sinch

import (
	"fmt"
	"runtime"
)

// Version is the version of this module.
const Version = "0.1.0"

// userAgent is how every request introduces itself, with what the application
// has to say in front.
func userAgent(application string) string {
	own := fmt.Sprintf("sinch-conversation-go/%s (%s; %s/%s)", Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if application == "" {
		return own
	}
	return application + " " + own
}
