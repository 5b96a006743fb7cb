// Package sinchtest is a Sinch that runs on a laptop: a server with the
// operations of the Conversation API, the Template Management API and the Batch
// API, with state, faults and callbacks, for tests.
//
//	func TestConfirmation(t *testing.T) {
//		server := sinchtest.NewServer(t)
//		shop := NewShop(server.Client(), server.AppID())
//
//		shop.Confirm("+46701234567")
//
//		message, err := server.WaitForMessage(t.Context(), nil)
//		if err != nil {
//			t.Fatal(err)
//		}
//		if message.Recipient.Identity != "+46701234567" {
//			t.Errorf("the confirmation went to %s", message.Recipient.Identity)
//		}
//	}
//
// A server belongs to one test and takes a fraction of a millisecond to start,
// the first one in a process some 50 ms. [New] gives an [http.Handler] for
// everything else, and the command sinch-fake serves other languages.
//
// # What it checks
//
// Every request is checked against the document of its API, with the errata.
// Where that is broken, or a member is unknown, the answer is a 400 that names
// the place: "$.message.text_message.text: value must be a string". null is the
// same as leaving a member out. Every answer but an error is checked as well,
// and a test fails if the fake itself is wrong.
//
// # What it does
//
// What is created can be read, listed by pages, filtered, updated with and
// without update_mask, merged and deleted. A message opens a contact and a
// conversation in CONVERSATION mode and neither in DISPATCH mode, whose
// messages are kept only if the app retains them. IDs that do not exist are
// answered with 404, like an app in another region; another project with 403.
//
// Templates have translations by language and a version that an update has to
// name: an old one is answered with 400, and so is an ID that is taken.
//
// A batch is a message to each of its recipients, like those that are sent one
// by one, with the ${…} filled in. It is sent at once or when its time comes,
// which [Handler.ReleaseBatch] does not wait for; the clock of testing/synctest
// counts. Where Sinch answers first and acts later, with a batch that is not
// scheduled and with contacts and consents in bulk, all is done here when the
// answer comes. A recipient who cannot be sent to is reported as FAILED.
//
// Webhooks get what they are subscribed to, signed with their secret and
// repeated until they answer 2xx: delivery reports by themselves, as
// [Handler.SetDelivery] says, or by [Handler.Report], and what a contact does
// by [Handler.Receive], and any other event by [Handler.Emit]. The callbacks that one
// request causes come in order;
// between requests, as with Sinch, there is none.
//
// [Handler.Inject] makes requests fail, and [Handler.Requests],
// [Handler.Messages] and [Handler.Callbacks] show what happened.
//
// # What it assumes
//
// It behaves as Sinch is known to: where that surprises, as with a webhook
// without a target type, tests fail here before programs do there. A message
// that fails on a channel goes to the next one, as [Handler.SetDeliveryOn] says
// of each channel, and one to WhatsApp fails unless it is a template or the
// contact has written in the last 24 hours. Where it is not known how Sinch
// behaves the fake takes the harsher answer, and [WithAssumptions] the other.
// All of this is on the page docs/what-the-fake-assumes.md.
//
// # What it does not do
//
// It delivers nothing, forgets nothing with time and knows no rates but
// [WithRateLimit] and that of tokens. The translations of a template are not looked up when a
// message refers to it. A transcoded message is only plausible, and the
// client_credentials and the routing rules of a webhook are kept but not used.
package sinchtest
