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
// the first one in a process some 50 ms.
//
// # Which one to use
//
//   - [NewServer] listens on the loopback interface: for tests of programs that
//     are given addresses, for other clients than Go's, and where net/http's own
//     connections are to be part of the test, with TLS or HTTP/2.
//   - [New] and [Handler.Client] need no network: for tests with virtual time in a
//     bubble of testing/synctest, and for those that have no reason to use one.
//   - [New] alone is an [http.Handler], for a server of your own.
//   - The command sinch-fake serves other languages.
//
// # Without a network
//
// [Handler.Client] calls the handler in the same process, and [WithReceiver] hands
// the callbacks to an [http.Handler] of yours. A bubble can then hold all of it,
// where hours of back-off and the life of a token take no time:
//
//	synctest.Test(t, func(t *testing.T) {
//		fake := sinchtest.New(sinchtest.WithReceiver(webhookHandler))
//		defer fake.Close()
//		shop := NewShop(fake.Client(), fake.AppID())
//		…
//		if err := fake.WaitForCallbacks(t.Context()); err != nil {
//			t.Fatal(err)
//		}
//	})
//
// Make the fake in the bubble, and close it there: a callback to be repeated, a
// batch to be sent and a token to be renewed wait in goroutines, and a bubble
// panics that ends before they do. [Handler.Close] ends them. It lets time pass
// where a client is about to ask for a token again, unless [sinch.WithRetryPolicy]
// has replaced its OnRetry: then let that time pass before the end, which is a
// minute at most. A server of [NewServer] does not work in a bubble, where
// waiting for a socket stops the clock.
//
// Everything a fault does to bytes is there without them, as a client of HTTP/1
// would meet it. What only HTTP/2 has needs [WithHTTP2], with which these clients
// use net/http over connections in memory; without it such a fault is answered
// with a 501 that says so.
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
// Webhooks get what they are subscribed to, signed with their secret: delivery
// reports by themselves, as [Handler.SetDelivery] says, or by [Handler.Report],
// what a contact does by [Handler.Receive], and any other event by [Handler.Emit].
// The first attempts of what one request causes come in order; between requests,
// as with Sinch, there is none.
//
// A callback is repeated after a lost connection, no answer within 10 s, a 429 and
// a 5xx, with a wait that doubles from 1 s to 10 min, see [WithQuickRepeats]. Any
// other answer but 2xx is final, and the event is gone. A repetition holds up
// nothing else, and has the signature of the first attempt, unless
// [RepeatsAreSignedAnew] is assumed.
//
// [Handler.Requests], [Handler.Messages] and [Handler.Callbacks] show what
// happened.
//
// # Faults
//
// [Handler.Inject] makes requests fail. A [Fault] says which: those of an
// operation, of which each is a constant, those that a function takes, the next
// few, a share of them, or all until it is removed. And it says how:
//
//	Fault{Operation: SendMessage, Times: 2, Status: 503}                  // refused twice
//	Fault{Status: 502, Body: BodyHTML, Processed: true}                   // sent, and a gateway's page
//	Fault{Delay: time.Minute, Processed: true}                            // sent, and no answer in time
//	Fault{Break: Drop(), Share: 0.01}                                     // one connection in a hundred
//	Fault{Break: CutAfter(10)}                                            // sent, and half an answer
//	Fault{Drip: time.Second}                                              // sent, and a byte a second
//	Fault{Header: http.Header{"Content-Length": {"5"}}}                   // sent, and a length that lies
//	Fault{Header: http.Header{"Content-Type": nil}}                       // sent, and no Content-Type
//	Fault{Break: ResetStream(RefusedStream)}                              // HTTP/2
//	Fault{Break: GoAway(EnhanceYourCalm), Processed: true}                // likewise
//	Fault{Operation: TokenOperation, Status: 401}                         // OAuth's own error
//	Fault{Match: func(r *http.Request) bool { … }, ExpireTokens: true}    // tokens expire just then
//
// Processed is what matters most for a send: with it the message is on its way
// and the client cannot know, without it nothing has happened. [Injected.Met]
// counts the requests. [Handler.FaultControl] does the same for other languages.
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
// # For other languages, and for people
//
// The command sinch-fake serves [Handler.Control] below /fake/, with which a test
// in any language acts as the contact and the channel, moves the clock, starts
// anew and sees everything: GET /fake/ lists the endpoints, whose bodies have the
// shapes of the document. At / it shows who was written to and what their phones
// show, the callbacks and the requests, in a browser, where buttons can be tapped
// and replies typed.
//
// # What it does not do
//
// It delivers nothing, forgets nothing with time and knows no rates but
// [WithRateLimit] and that of tokens. The translations of a template are not
// looked up when a message refers to it. A transcoded message is only plausible,
// and the routing rules of a webhook are kept but not used.
package sinchtest
