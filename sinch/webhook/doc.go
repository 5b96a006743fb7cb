// Package webhook receives the callbacks of the Sinch Conversation API.
//
//	handler, err := webhook.NewHandler([]string{os.Getenv("SINCH_WEBHOOK_SECRET")}, webhook.Handlers{
//		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
//			return save(ctx, event.Message)
//		},
//		MessageDelivery: func(ctx context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
//			return update(ctx, event.MessageDeliveryReport)
//		},
//	})
//	if err != nil { … }
//	http.Handle("POST /sinch", handler)
//
// [NewHandler] does it all. [Middleware] verifies for a handler of your own.
// [ParseRequest], [Verify] and [Parse] are the parts, for other frameworks.
//
// # Who may have sent it
//
// A webhook that was created with a secret is signed, and only what is signed
// gets through: the signature is right for the bytes of the body, its time is
// within [DefaultTolerance], and, where a [NonceStore] is in use, it was not
// taken before. A webhook without a secret is not signed, so anybody who knows
// the URL can call it; its callbacks fail with [ErrNoSignature]. To take them
// regardless, hand the body to [Parse] and the event to [Handlers.Dispatch]:
// neither verifies anything.
//
// The signature covers the bytes as they came. Whatever changes them on the
// way, such as a proxy that formats JSON, converts line ends or drops the last
// one, breaks it.
//
// # Repeats and disorder
//
// Sinch repeats a callback until it gets a 2xx answer, and does so as well
// when the answer was lost or late. So a callback may arrive twice, a repeat
// may arrive signed anew, and callbacks overtake each other: a message may be
// reported as delivered before it is reported as queued. Handlers have to live
// with that. [Event.IdempotencyKey] is the same for every delivery of an
// event; keep the keys together with what the handler changes, in the same
// transaction, and a repeat changes nothing.
//
// A nonce is no substitute for that: it tells that a request was copied, not
// that an event is known.
//
// # What this version does not know
//
// Sinch adds kinds of callbacks and members to them. An unknown kind is no
// error but an [*Unknown] payload, an unknown value of an enum is kept, and
// [Event.Raw] has every byte.
package webhook
