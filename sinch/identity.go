package sinch

import "strings"

// IdentityKey returns what to store and look up an identity by: the identity
// itself, but a phone number without its "+". Sinch leaves the "+" out of the
// identities in callbacks, and keeps it where a message, a contact or a
// conversation is fetched, so what was sent to is not found under what comes
// back:
//
//	orders[sinch.IdentityKey("+46701234567")] = order
//	order := orders[sinch.IdentityKey(event.Message.ChannelIdentity.Identity)]
//
// Only the same channel makes it the same person: a number on WhatsApp and one
// on SMS have the same key.
func IdentityKey(identity string) string {
	if number, found := strings.CutPrefix(identity, "+"); found && isDigits(number) {
		return number
	}
	return identity
}

// SameIdentity reports whether a and b are the same identity on a channel,
// with or without the "+" of a phone number, see [IdentityKey].
func SameIdentity(a, b string) bool { return IdentityKey(a) == IdentityKey(b) }

func isDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
