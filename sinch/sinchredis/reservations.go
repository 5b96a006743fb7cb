package sinchredis

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	// grace is for how long a limiter keeps to its share when Redis is there
	// again, or when Redis has forgotten the project: others may not have noticed
	// yet. It is longer than they take for that.
	grace = time.Second
	// memory is how long Redis remembers a project after its last slot.
	memory = time.Minute
	// longestQueue is how far ahead, in time or in slots, whichever is more,
	// slots can be reserved. What lies beyond is the clock of another server.
	longestQueue      = 10 * time.Second
	longestQueueSlots = 1000
)

// reservation reserves consecutive slots for a process. Its times are in
// microseconds of Redis's clock, so the clocks of the processes do not count. It
// keeps them as text of its own making, since Lua would write them with 14 digits.
//
// It returns the first slot, the time, and when the whole rate may be used: a
// while after a beginning of which nobody knows what was before, such as a
// restart without a file.
var reservation = redis.NewScript(`
local count, interval = tonumber(ARGV[1]), tonumber(ARGV[2])
local grace, queue, memory = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local state = redis.call('HMGET', KEYS[1], 'next', 'full')
local next, full = tonumber(state[1]), tonumber(state[2])
if not next or not full or next - now > queue then
	next, full = now, now + grace
end
local first = math.max(next, now)
next = first + math.ceil(count * interval)
redis.call('HSET', KEYS[1], 'next', string.format('%.0f', next), 'full', string.format('%.0f', full))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((next - now + memory) / 1000)))
return {first, now, full}`)

// grant are slots that Redis has given to a process. Its times are those since
// 1970 by Redis's clock.
type grant struct {
	count int
	first time.Duration // of the slots
	now   time.Duration // when they were given
	full  time.Duration // when the whole rate may be used
}

// delay is how long the first slot is ahead.
func (g grant) delay() time.Duration { return g.first - g.now }

// reserver returns the function that reserves slots under a key.
func reserver(client redis.UniversalClient, key string, perSecond int) func(context.Context, int) (grant, error) {
	interval := 1e6 / float64(perSecond) // in microseconds
	queue := max(longestQueue, longestQueueSlots*time.Second/time.Duration(perSecond))
	arguments := []any{
		strconv.FormatFloat(interval, 'f', -1, 64), grace.Microseconds(), queue.Microseconds(), memory.Microseconds(),
	}
	return func(ctx context.Context, count int) (grant, error) {
		times, err := reservation.Run(ctx, client, []string{key}, append([]any{count}, arguments...)...).Int64Slice()
		if err == nil && len(times) != 3 {
			err = errors.New("the script returned something else than three times")
		}
		if err != nil {
			return grant{}, fmt.Errorf("sinchredis: reserving slots of the rate: %w", err)
		}
		microseconds := func(i int) time.Duration { return time.Duration(times[i]) * time.Microsecond }
		return grant{count, microseconds(0), microseconds(1), microseconds(2)}, nil
	}
}
