// Package demo connects the examples with Sinch, or with a fake of it.
package demo

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Account is whom an example talks to. Close it.
type Account struct {
	Client *sinch.Client
	// AppID is the app that sends.
	AppID string
	// Fake is the Sinch inside this process; nil for the real one.
	Fake *sinchtest.Handler
}

// Connect returns the account in SINCH_PROJECT_ID, SINCH_KEY_ID,
// SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION and SINCH_APP_ID. If the first
// one is not set it starts a fake Sinch and says so on out. needed names what
// else the example needs of the environment; the error names all variables that
// are not set.
func Connect(out io.Writer, needed ...string) (*Account, error) {
	if os.Getenv("SINCH_PROJECT_ID") == "" {
		fmt.Fprintln(out, "SINCH_PROJECT_ID is not set: this talks to a fake Sinch that runs inside this program.")
		fake := sinchtest.New()
		return &Account{Client: fake.Client(), AppID: fake.AppID(), Fake: fake}, nil
	}
	var missing []string
	for _, name := range append([]string{"SINCH_KEY_ID", "SINCH_KEY_SECRET", "SINCH_CONVERSATION_REGION", "SINCH_APP_ID"}, needed...) {
		if os.Getenv(name) == "" {
			missing = append(missing, name)
		}
	}
	if len(missing) > 0 {
		return nil, errors.New("not set: " + strings.Join(missing, ", "))
	}
	client, err := sinch.NewClientFromEnv() // which also reads the addresses that sinch-fake prints
	if err != nil {
		return nil, err
	}
	return &Account{Client: client, AppID: os.Getenv("SINCH_APP_ID")}, nil
}

// Close ends the fake, if there is one.
func (a *Account) Close() {
	if a.Fake != nil {
		a.Fake.Close()
	}
}

// To returns the recipient of a text message: the phone number in SINCH_TO, or
// a made-up one of the fake.
func (a *Account) To() sinch.Recipient {
	if a.Fake != nil {
		return sinch.To(sinch.SMS, "+46701234567")
	}
	to := sinch.To(sinch.SMS, os.Getenv("SINCH_TO"))
	for key, value := range a.Properties() {
		to = to.Property(key, value)
	}
	return to
}

// Properties returns the channel properties of messages: the sender in
// SINCH_SMS_SENDER, which most accounts need.
func (a *Account) Properties() map[conversation.ChannelPropertyKeys]string {
	if a.Fake != nil || os.Getenv("SINCH_SMS_SENDER") == "" {
		return nil
	}
	return map[conversation.ChannelPropertyKeys]string{conversation.ChannelPropertyKeysSMSSender: os.Getenv("SINCH_SMS_SENDER")}
}
