package sinchtest_test

import (
	"fmt"
	"strings"
	"time"
)

// The bodies of requests at their limits, with APP for the app.

func xs(n int) string { return strings.Repeat("x", n) }

func waiting(seconds int) string {
	return fmt.Sprintf(`{"delivery_report_based_fallback":{"enabled":true,"delivery_report_waiting_time":%d}}`, seconds)
}

func secretOf(length int) string {
	return `{"channel_credentials":[{"channel":"SMS","callback_secret":"` + xs(length) + `","static_bearer":{"claimed_identity":"plan","token":"t"}}]}`
}

func targetOf(length int) string {
	const start = "http://example.com/"
	return `{"app_id":"APP","target":"` + start + xs(length-len(start)) + `"}`
}

func contactOf(metadata int) string {
	return `{"language":"EN","channel_identities":[{"channel":"SMS","identity":"+1"}],"metadata":"` + xs(metadata) + `"}`
}

func sendOf(member string) string {
	return `{"app_id":"APP",` + somebody + `,` + message + `,` + member + `}`
}

func messageOf(member string) string {
	return `{"app_id":"APP",` + somebody + `,"message":{` + member + `}}`
}

func choices(n int) string {
	return `[` + strings.TrimSuffix(strings.Repeat(`{"text_message":{"text":"A"}},`, n), ",") + `]`
}

func choicesOf(n int) string {
	return messageOf(`"choice_message":{"text_message":{"text":"?"},"choices":` + choices(n) + `}`)
}

func cardOf(n int) string { return messageOf(`"card_message":` + card(n)) }

func card(n int) string { return `{"title":"C","choices":` + choices(n) + `}` }

func carouselOf(cards, outside int) string {
	all := strings.TrimSuffix(strings.Repeat(card(1)+",", cards), ",")
	return messageOf(`"carousel_message":{"cards":[` + all + `],"choices":` + choices(outside) + `}`)
}

func sendAfter(days int) string {
	at := time.Now().Add(time.Duration(days) * 24 * time.Hour).UTC().Format(time.RFC3339)
	return `{"app_id":"APP","message":{"text_message":{"text":"Hi"}},"send_after":"` + at + `","recipient_and_params":[{` + somebody + `}]}`
}
