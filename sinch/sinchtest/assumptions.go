package sinchtest

import "slices"

// Assumption is an answer to a question about Sinch that no document of
// Sinch's answers, or that two answer differently. Without any the fake gives
// the harsher answer, so that what passes its tests does not fail later;
// [WithAssumptions] takes the other one. All are explained in
// docs/what-the-fake-assumes.md.
type Assumption string

// What may be true of Sinch in place of what the fake takes for granted.
const (
	// BatchTakesBasicAuth lets the Batch API take the access key itself, as one
	// page says of all APIs. Otherwise it takes access tokens alone, as its
	// document says.
	BatchTakesBasicAuth Assumption = "batch-takes-basic-auth"
	// CredentialsAreActiveAtOnce gives new channel credentials the state ACTIVE.
	// Otherwise the answer that creates them says PENDING, and later ones ACTIVE.
	CredentialsAreActiveAtOnce Assumption = "credentials-are-active-at-once"
	// ConflictsAnswer409 answers 409 to what is there already or has another
	// version. Otherwise it is 400, the only answer that Sinch documents.
	ConflictsAnswer409 Assumption = "conflicts-answer-409"
	// DispatchOnlyTakesContactID lets a message that is DISPATCH_ONLY go to a
	// contact ID. Otherwise that is a 400, as it is for an app in DISPATCH mode.
	DispatchOnlyTakesContactID Assumption = "dispatch-only-takes-contact-id"
	// EmptiedConsentListsStay answers a consent list that everybody has left with
	// an empty list. Otherwise with 404, like one that nobody was ever on.
	EmptiedConsentListsStay Assumption = "emptied-consent-lists-stay"
	// LastMessagesNeedNoFilter lets messages:fetch-last-message go without
	// contact IDs and channel identities. Otherwise that is a 400.
	LastMessagesNeedNoFilter Assumption = "last-messages-need-no-filter"
	// LongPagesAreCut takes a page size above the maximum for the maximum.
	// Otherwise it is a 400.
	LongPagesAreCut Assumption = "long-pages-are-cut"
	// MessagesNeedNoFilter lists messages without app_id and contact_id.
	// Otherwise that is a 400.
	MessagesNeedNoFilter Assumption = "messages-need-no-filter"
	// NoChannelsLeftEndsFallback gives NO_CHANNELS_LEFT as the reason why a
	// message failed on all of several channels. Otherwise it is the reason of
	// the last channel.
	NoChannelsLeftEndsFallback Assumption = "no-channels-left-ends-fallback"
	// OtherStatusNames calls the status of a 400 INVALID_REQUEST and that of a
	// 403 UNAUTHORIZED. Otherwise they are INVALID_ARGUMENT and
	// PERMISSION_DENIED. Samples of Sinch's have both.
	OtherStatusNames Assumption = "other-status-names"
	// RecipientOriginatedIsIgnored ignores only_recipient_originated without
	// DISPATCH_SOURCE. Otherwise that is a 400.
	RecipientOriginatedIsIgnored Assumption = "recipient-originated-is-ignored"
	// RepeatsAreSignedAnew signs each repetition of a callback anew. Otherwise it
	// has the signature of the first attempt, which a receiver finds too old
	// after a while.
	RepeatsAreSignedAnew Assumption = "repeats-are-signed-anew"
	// ShortWaitingTimesAreTaken takes a delivery_report_waiting_time of 10 to 59
	// seconds, as the document does. Otherwise it is a 400, as the page about
	// CreateApp says.
	ShortWaitingTimesAreTaken Assumption = "short-waiting-times-are-taken"
	// SMSNeedsSender fails what goes out by SMS without SMS_SENDER, as in most
	// accounts. Otherwise the account has a sender of its own: this depends on
	// the account, not on Sinch, and is the one assumption that is not the
	// milder answer.
	SMSNeedsSender Assumption = "sms-needs-sender"
	// SMSStopIsAConsent also puts a number that sends STOP on the consent list,
	// and takes one that sends START off it. Otherwise these are messages and
	// nothing else.
	SMSStopIsAConsent Assumption = "sms-stop-is-a-consent"
	// UnconfiguredChannelsAreRefused answers 400 to a channel_priority_order
	// with a channel that the app has not set up, as the document says.
	// Otherwise the message is accepted and fails with
	// CHANNEL_CONFIGURATION_MISSING when it comes to that channel, which is what
	// happens.
	UnconfiguredChannelsAreRefused Assumption = "unconfigured-channels-are-refused"
	// UndefinedDirectionIsAFilter takes UNDEFINED_DIRECTION as a filter of
	// messages. Otherwise it is a 400: the document does not have the value.
	UndefinedDirectionIsAFilter Assumption = "undefined-direction-is-a-filter"
	// UnknownContactsAreNotAnswered accepts a capability check of somebody who is
	// no contact, and never answers it. Otherwise that is a 404.
	UnknownContactsAreNotAnswered Assumption = "unknown-contacts-are-not-answered"
)

// Assumptions returns all that there are.
func Assumptions() []Assumption {
	return []Assumption{
		BatchTakesBasicAuth, CredentialsAreActiveAtOnce, ConflictsAnswer409, DispatchOnlyTakesContactID,
		EmptiedConsentListsStay, LastMessagesNeedNoFilter, LongPagesAreCut, MessagesNeedNoFilter,
		NoChannelsLeftEndsFallback, OtherStatusNames, RecipientOriginatedIsIgnored, RepeatsAreSignedAnew,
		ShortWaitingTimesAreTaken, SMSNeedsSender, SMSStopIsAConsent, UnconfiguredChannelsAreRefused, UndefinedDirectionIsAFilter,
		UnknownContactsAreNotAnswered,
	}
}

// WithAssumptions makes a fake behave otherwise where it is not known how Sinch
// behaves. The default is none of them. It panics on an assumption that there is
// not.
func WithAssumptions(assumptions ...Assumption) Option {
	for _, a := range assumptions {
		if !slices.Contains(Assumptions(), a) {
			panic("sinchtest: WithAssumptions: there is no assumption " + string(a))
		}
	}
	return option(func(s *settings) { s.assumptions = append(slices.Clip(s.assumptions), assumptions...) })
}

// assumes reports whether an assumption was made.
func (s settings) assumes(a Assumption) bool { return slices.Contains(s.assumptions, a) }
