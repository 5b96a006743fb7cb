package sinch

import (
	"net/http"
	"strconv"
	"time"
)

// retryAfter reads a Retry-After header, which holds seconds or a date. It is
// 0 for one that is missing, past or makes no sense.
func retryAfter(header http.Header) time.Duration {
	text := header.Get("Retry-After")
	if date, err := http.ParseTime(text); err == nil {
		return max(0, time.Until(date))
	}
	return seconds(text)
}

// seconds parses a number of seconds. What is too long for a Duration comes
// out as a very long one rather than as none, so that nobody retries early.
func seconds(text string) time.Duration {
	const longest = 365 * 24 * time.Hour
	number, err := strconv.ParseFloat(text, 64)
	switch {
	case number >= longest.Seconds():
		return longest
	case err != nil || !(number > 0): // NaN is not greater than 0 either
		return 0
	}
	return time.Duration(number * float64(time.Second))
}
