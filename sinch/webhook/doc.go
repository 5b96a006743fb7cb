// Package webhook receives the callbacks of the Sinch Conversation API.
//
//	handlers := webhook.Handlers{
//		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
//			return save(ctx, event.Message)
//		},
//		MessageDelivery: func(ctx context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
//			return update(ctx, event.MessageDeliveryReport)
//		},
//	}
//	handler, err := webhook.NewHandler([]string{os.Getenv("SINCH_WEBHOOK_SECRET")}, handlers)
//	if err != nil { … }
//	http.Handle("POST /sinch", handler)
//
// [Handlers.Triggers] are the triggers to create the webhook with. [NewHandler]
// does all the rest, and [Middleware] verifies for a handler of your own.
// [ParseBody] is for what has no net/http request, such as AWS Lambda,
// [ParseRequest] for frameworks that have one. [Verify] and [Parse] are the parts.
//
// # Who may have sent it
//
// A webhook that was created with a secret is signed, and only what is signed
// gets through: the signature is right for the bytes of the body, and its time is
// within [DefaultTolerance]. A webhook without a secret is not signed, so anybody
// who knows the URL can call it; its callbacks fail with [ErrNoSignature]. To take
// them regardless, hand the body to [Parse] and the event to [Handlers.Dispatch]:
// neither verifies anything.
//
// The signature covers the bytes as they came. Whatever changes them on the
// way, such as a proxy that formats JSON, converts line ends or drops the last
// one, breaks it, and so does a middleware that reads the body first, see
// [ErrBodyGone].
//
// To change a secret without a loss, give the new and the old one to the
// receiver, then change the webhook, and take the old one away when Sinch has
// given up repeating what it signed with it, such as a week later. Where one
// receiver serves several apps, [WithSecretsByApp] keeps their secrets apart.
//
// # What Sinch repeats
//
// Sinch repeats a callback, ever less often, when there was no answer in time, and
// after an answer with a 5xx or a 429. After any other 4xx the event is gone. So
// this package answers 401 for a missing or wrong signature alone, 400 for signed
// bytes that are no JSON object, and otherwise lets Sinch come again when it
// cannot handle the callback now; [Status] has the table. A callback that has an
// odd member is delivered all the same, with [Event.Problems].
//
// How long Sinch waits for an answer, how often it repeats and for how long is not
// documented. A function should be done within seconds; for what takes longer,
// answer when the event is stored where it will not be lost, such as in a queue:
// [Event.Raw] is all there is to store, [Parse] and [Handlers.Dispatch] do the
// rest, and examples/relay shows it.
//
// # Duplicates and disorder
//
// A callback comes twice when the answer to it was lost. A copy with the same
// nonce is known to the [NonceStore], and is answered without a call of a
// function: with 200 after the first was handled, and with 503 while it is. That
// holds for one process, unless the processes share a store, see [WithNonceStore].
// Sinch does not document whether it signs a repeat anew. If it does, the nonce is
// another one; [WithOncePerEvent] tells copies by what is in them.
//
// When a process dies, nobody knows whether the event was handled, so it is
// handled again. The same goes for a process that stands still for longer than
// the lease, and for one that cannot tell the store. Where that must not be, keep
// [Event.IdempotencyKey] together with what the function changes, in the same
// transaction: it is the same for every delivery of an event.
//
// Callbacks overtake each other: a message may be reported as delivered before it
// is reported as queued. The event time says what happened first.
//
// # Traps
//
// Who answers STOP to an SMS sends an ordinary message: it arrives at
// [Handlers].MessageInbound, and OptOut never hears of it. OptIn and OptOut are for
// channels that have a consent of their own, such as Viber.
//
// The identity of a contact on SMS comes without the "+" of the number that the
// message was sent to. Compare with sinch.SameIdentity, and look up by
// sinch.IdentityKey.
//
// # What can be seen
//
// What goes wrong is logged, see [WithErrorHook]. [WithHooks] calls functions of
// yours around the handling of each callback and after each answer. Package
// sinchotel, a module of its own, has such functions for the traces and metrics
// of OpenTelemetry.
//
// # What this version does not know
//
// Sinch adds kinds of callbacks and members to them. An unknown kind is no
// error but an [*Unknown] payload, an unknown value of an enum is kept, and
// [Event.Raw] has every byte.
package webhook
