// Package sinchotel traces and counts with OpenTelemetry what a client of package
// sinch does, and how the callbacks of package webhook are handled:
//
//	hooks, err := sinchotel.NewClientHooks()
//	client, err := sinch.NewClientFromEnv(sinch.WithHooks(hooks))
//
// It is a module of its own, so that programs without OpenTelemetry link none of
// it. It uses the API of OpenTelemetry alone; the program brings the SDK.
//
// # Spans
//
// A call is a span with the operation as its name, such as
// "Messages_SendMessage". Each request of it is a client span below, named after
// the method and the path template; waits for a retry, a limiter or a token lie
// between them. The fetch of an access token is a span "oauth2/token" below the
// call that caused it, or a root where no call did, since the token is renewed ahead
// of its end. A callback is a consumer span, named after its kind, such as "callback
// message", around the function that handles it: what the function does with its
// context stands below.
//
// Sinch takes no trace context and gives none back, and so none is sent and
// nothing links a callback to the call that caused it. The span of a callback is a
// root, unless the context of the request has a span already, as behind otelhttp.
//
// # Metrics
//
//	http.client.request.duration        s          requests, those for tokens included
//	sinch.client.call.duration          s          calls, with all waits
//	sinch.client.retries                {retry}    requests that are sent again, by the error.type before
//	sinch.client.retry_budget.refusals  {call}     calls not repeated for lack of budget, see sinch.WithRetryBudget
//	sinch.client.token.fetches          {fetch}    fetches of access tokens
//	sinch.webhook.events                {event}    answers to callbacks, by kind and sinch.webhook.answer
//	sinch.webhook.event.age             s          from when Sinch learned of an event to when its handling begins
//
// # Attributes
//
// Names are those of the semantic conventions of OpenTelemetry, where they have
// one: http.request.method, url.template, http.response.status_code, error.type,
// server.address, server.port and http.request.resend_count. Beside them there are
// sinch.operation, sinch.webhook.kind and sinch.webhook.answer.
//
// Nothing that names a person or a message is in any of it: no number, text, ID,
// header or body, no text of an error, and not url.full, which the conventions
// want, since the path of a request may hold a number. Each attribute of a metric
// has few values: operations and kinds that this version does not know are "other"
// and "unknown", whatever they call themselves.
//
// error.type of a request is the status from 400 on, or one of canceled,
// deadline_exceeded, timeout, dns, dial, tls and _OTHER. Of a call it is
// outcome_unknown wherever the call may have been carried out, see
// sinch.ErrOutcomeUnknown, and otherwise that of its last request, also of one for a
// token. Where an answer below 400 is of no use to the call, it is the status from
// 300 on, or _OTHER. Of the span of a callback it is function_failed or
// function_panicked.
package sinchotel
