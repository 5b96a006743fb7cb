package sinch

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"
)

// TTL is how long Sinch tries to deliver a message, in the one form that it
// takes for a ttl: whole seconds, as in "86400s". What [time.Duration.String]
// writes, "24h0m0s", is refused.
//
//	request := sinch.NewMessage(appID, to, content)
//	request.TTL = sinch.TTL(24 * time.Hour)
//
// A part of a second counts as a whole one. Less than 3 seconds is refused when
// the message is sent.
func TTL(d time.Duration) *string {
	return new(strconv.FormatInt(int64(math.Ceil(d.Seconds())), 10) + "s")
}

const (
	minTTL = 3
	maxTTL = 315_576_000_000 // 10,000 years, more than a time.Duration holds
)

// checkTTL refuses a ttl that Sinch could only refuse as well.
func checkTTL(ttl *string) error {
	if ttl == nil {
		return nil
	}
	digits, ok := strings.CutSuffix(*ttl, "s")
	seconds, err := strconv.ParseUint(digits, 10, 64)
	switch {
	case !ok || err != nil:
		return errors.New(`ttl is not in whole seconds with the suffix s, as in 86400s: sinch.TTL writes a time.Duration in this form`)
	case seconds < minTTL || seconds > maxTTL:
		return errors.New("ttl is not between 3 and 315576000000 seconds")
	}
	return nil
}
