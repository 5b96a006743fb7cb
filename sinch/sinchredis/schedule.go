package sinchredis

import (
	"math/rand/v2"
	"time"
)

const (
	// ahead is how far ahead a process has its slots reserved, as long as it has
	// callers for them. It is the time for which neither a slow Redis nor a busy
	// machine costs a slot.
	ahead = 200 * time.Millisecond
	// carefulAhead is the same, beyond twice the latency of Redis, for a process
	// that keeps to its share.
	carefulAhead = 10 * time.Millisecond
	// longQueue is the delay of slots beyond which processes ask for fewer.
	longQueue = 2 * ahead
	// tooLate is how long after its moment a slot is still used. A process that
	// stood still would otherwise use all that it missed at once, beside what
	// the others are given now.
	tooLate = 100 * time.Millisecond
	// patience is how long an answer of Redis may take until it counts as away.
	patience = 250 * time.Millisecond
	// pause is the time between two questions to a Redis that is away, give or
	// take half of it.
	pause = 200 * time.Millisecond
)

// schedule says when the callers of one process may go, by what Redis says of
// it, or else by the share of the rate. It has no clock and no lock of its own.
//
// As long as all shares together are no more than the rate, it is kept when Redis
// goes and when it returns: who loses it uses the slots that it has,
// and then goes on at its share as if it had kept to it with the last of them;
// and who has it again has its slots reserved, but takes them at its share until
// all others must have it again, too.
type schedule struct {
	interval time.Duration // between slots of the rate
	share    time.Duration // between slots of this process's share

	slots []time.Time // that nobody has used, in order
	last  time.Time   // of all slots that there were
	next  time.Time   // the first moment of a slot of the share
	most  int         // slots to ask for at a time

	latency time.Duration // of Redis's last answer
	start   time.Time     // of this schedule: what our clock counts from
	offset  time.Duration // from the time since 1970 by Redis's clock to that since start by ours

	away    bool      // Redis is
	retry   time.Time // when to ask it again
	careful time.Time // until when slots of Redis are taken at the share
}

func newSchedule(perSecond int, share float64, now time.Time) schedule {
	s := schedule{
		interval: time.Second / time.Duration(perSecond),
		share:    time.Duration(float64(time.Second) / (float64(perSecond) * share)),
		start:    now,
	}
	s.most = s.smallest()
	return s
}

// largest is the largest number of slots that are asked for at a time.
func (s *schedule) largest() int { return 1 + int(ahead/s.interval) }

// smallest is how many a process begins with, since others may begin as well.
func (s *schedule) smallest() int { return 1 + s.largest()/16 }

// due takes the slot that can be used now.
func (s *schedule) due(now time.Time) (slot time.Time, ok bool) {
	for len(s.slots) > 0 && now.Sub(s.slots[0]) > tooLate {
		s.slots = s.slots[1:]
	}
	if s.away && len(s.slots) == 0 {
		s.add(latest(now, s.next))
	}
	if len(s.slots) == 0 || s.slots[0].After(now) {
		return time.Time{}, false
	}
	slot, s.slots = s.slots[0], s.slots[1:]
	return slot, true
}

// back takes a slot back that was not used.
func (s *schedule) back(slot time.Time) { s.slots = append([]time.Time{slot}, s.slots...) }

// wanted returns how many slots to ask Redis for now, or 0 and when to ask
// again; that is zero if not before there are more waiters.
func (s *schedule) wanted(now time.Time, waiters int) (count int, again time.Time) {
	if s.away {
		if now.Before(s.retry) {
			return 0, s.retry
		}
		return 1, time.Time{}
	}
	missing := waiters - len(s.slots)
	if missing <= 0 {
		return 0, time.Time{}
	}
	if now.Sub(s.last) > grace {
		return 1, time.Time{} // whose grant says whether the whole rate may be used
	}
	horizon, interval, next := ahead, s.interval, s.last
	if now.Before(s.careful) {
		// What is reserved long before it is used would be used beside what
		// others reserve when they no longer keep to their share.
		horizon, interval, next = min(ahead, carefulAhead+2*s.latency), s.share, s.next
	}
	begin := next.Add(-horizon * 3 / 4)
	if missing < s.most/4 {
		begin = next.Add(-horizon / 2) // rather more at a time
	}
	if now.Before(begin) {
		return 0, begin
	}
	lacking := now.Add(horizon).Sub(latest(now, next))
	return min(missing, s.most, 1+int(lacking/interval)), time.Time{}
}

// granted adds slots that Redis gave between asked and now, and reports whether
// it had been away.
func (s *schedule) granted(g grant, asked, now time.Time) (returned bool) {
	s.latency = now.Sub(asked)
	// The script ran in between, so this is all that our clock can be off.
	s.offset = min(max(s.offset, asked.Sub(s.start)-g.now), now.Sub(s.start)-g.now)
	ours := func(redis time.Duration) time.Time { return s.start.Add(redis + s.offset) }
	returned, s.away = s.away, false
	if returned {
		s.careful = now.Add(grace)
	}
	if g.full > g.now {
		s.careful = latest(s.careful, ours(g.full))
	}
	// Where many processes share the rate, few slots at a time let all have
	// their turn soon. Halving what is then added to makes them equal.
	switch {
	case g.delay() > longQueue:
		s.most = max(1, s.most/2)
	case g.delay() > ahead:
		s.most = min(s.most+s.smallest(), s.largest())
	default:
		s.most = min(2*s.most, s.largest())
	}
	from := s.next
	for i := range g.count {
		slot := latest(ours(g.first+time.Duration(i)*s.interval), s.last)
		if now.Before(s.careful) {
			slot = latest(slot, s.next)
		}
		if i == 0 {
			from = slot
		}
		s.add(slot)
	}
	s.next = from.Add(time.Duration(g.count) * s.share)
	return returned
}

// failed notes that Redis, which was asked, does not answer, and reports whether
// it had until then.
func (s *schedule) failed(asked, now time.Time) (went bool) {
	s.retry = now.Add(pause/2 + rand.N(pause))
	went, s.away = !s.away, true
	if went {
		s.most = s.smallest()
		// Others may have reserved slots beyond ours, in a queue that few slots at
		// a time keep short. Who loses Redis together does not go on in step.
		s.next = earliest(s.next, s.last.Add(max(s.share, longQueue)))
		s.next = latest(s.next, asked.Add(ahead)).Add(rand.N(min(s.share, ahead)))
	}
	return went
}

// add appends a slot.
func (s *schedule) add(slot time.Time) {
	s.slots = append(s.slots, slot)
	s.last = slot
	s.next = slot.Add(s.share)
}

func earliest(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
