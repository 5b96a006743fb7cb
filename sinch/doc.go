// Package sinch is a client for the Sinch Conversation API, its Template
// Management API and its Batch API.
//
//	client, err := sinch.NewClient(projectID, sinch.RegionEU, sinch.AccessKey(keyID, keySecret))
//
// A [Client] is made once and shared: it is safe for concurrent use, holds one
// token and one pool of connections for all hosts, and needs no closing. Its
// fields are the services of the APIs, such as client.Messages and
// client.Contacts; each has the operations as methods, and lists as iterators:
//
//	to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")
//	sent, err := client.Messages.SendText(ctx, appID, to, "Your table is ready")
//
//	for contact, err := range client.Contacts.AllContacts(ctx, conversation.ListContactsParams{}) { … }
//
// That Sinch accepted a message does not mean that it was delivered: package
// webhook receives the reports. Package sinchtest is a Sinch for tests. The
// types of requests and answers are those of the packages gen/conversation,
// gen/template and gen/batch.
//
// # Failures
//
// Every call that fails returns an [*Error], which says what Sinch answered
// and may match one of the Err… values:
//
//	if errors.Is(err, sinch.ErrRateLimited) { … }
//
//	if failed, ok := errors.AsType[*sinch.Error](err); ok { log.Print(failed.StatusCode) }
//
// # Retries
//
// The client repeats what Sinch asks to have repeated, and what only reads or
// may be repeated without harm. It never guesses about a send: Sinch knows no
// idempotency key, and a send that is repeated is a second message that is
// billed. When a connection breaks after a send went out, or a gateway answers
// in Sinch's place, the error is [ErrOutcomeUnknown], and the decision is the
// caller's: [MessagesService.FindSent] helps. [RetryMode] has the table, and
// [RetryPolicy] the numbers.
//
// # What can be seen
//
// A client is silent. [WithLogger] writes a record for every attempt, every
// retry, and every answer with odd members, and [WithHooks] calls functions of
// yours around every call, every request and every fetch of a token. Package
// sinchotel, a module of its own, has such functions for the traces and metrics
// of OpenTelemetry.
//
// # Secrets and personal data
//
// No key secret, token, phone number or message text appears in the text of an
// error, in a log record, or in the printed form of any value of this package.
package sinch
