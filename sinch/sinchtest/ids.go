package sinchtest

import (
	"math/rand/v2"
	"strings"
	"time"
)

// crockford are the digits of a ULID.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// idSource makes IDs in the form of a ULID. They sort in the order in which
// they were made.
type idSource struct {
	latest  int64 // milliseconds
	counter uint64
}

func (s *idSource) next(now time.Time) string {
	s.latest = max(s.latest, now.UnixMilli())
	s.counter++
	var id [26]byte
	putDigits(id[:10], uint64(s.latest))
	putDigits(id[10:18], s.counter)
	putDigits(id[18:], rand.Uint64())
	return string(id[:])
}

// putDigits fills the place with the lowest bits of a number.
func putDigits(place []byte, number uint64) {
	for i := range place {
		place[len(place)-1-i] = crockford[number%32]
		number /= 32
	}
}

func isULID(id string) bool {
	return len(id) == 26 && strings.Trim(id, crockford) == ""
}
