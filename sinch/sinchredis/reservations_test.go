package sinchredis

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/redis/go-redis/v9"
)

// instant is a time by Redis's clock, in microseconds.
func instant(t *testing.T, client redis.UniversalClient) int64 {
	t.Helper()
	now, err := client.Time(t.Context()).Result()
	if err != nil {
		t.Fatal(err)
	}
	return now.UnixMicro()
}

func TestWhatRedisKnowsDecidesTheNextSlot(t *testing.T) {
	const second = int64(time.Second / time.Microsecond)
	server, cluster := startRedis(t), startCluster(t)
	for _, test := range []struct {
		name        string
		next, full  int64 // relative to now; both 0 for no key
		wantedDelay int64 // of the first slot, less what has passed since
		young       bool  // the whole rate may not be used yet
	}{
		{name: "nothing: the slot is now, the whole rate later", young: true},
		{name: "a slot of the past: the slot is now", next: -second, full: -second},
		{name: "a slot to come: the slot is then", next: 3 * second, full: -second, wantedDelay: 3 * second},
		{name: "a beginning just now: the slot is in turn, the whole rate later", next: second / 2, full: second, wantedDelay: second / 2, young: true},
		{name: "a slot that is further than any queue: the clock is another, as if nothing was known", next: 3600 * second, full: 3600 * second, young: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			check := func(name string, granted grant, elapsed int64) {
				delay := granted.delay().Microseconds()
				if granted.count != 5 || delay > test.wantedDelay || delay < max(0, test.wantedDelay-elapsed) {
					t.Errorf("%s: %d slots in %d µs, want 5 in %d µs", name, granted.count, delay, test.wantedDelay)
				}
				if young := granted.full > granted.now; young != test.young {
					t.Errorf("%s: young is %v, want %v", name, young, test.young)
				}
			}
			for name, client := range map[string]redis.UniversalClient{"server": server, "cluster": cluster} {
				before := instant(t, client)
				if test.next != 0 {
					client.HSet(t.Context(), test.name, "next", before+test.next, "full", before+test.full)
				}
				granted, err := reserver(client, test.name, 50)(t.Context(), 5)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				check(name, granted, instant(t, client)-before)
				left := client.PTTL(t.Context(), test.name).Val()
				if most := granted.delay() + 100*time.Millisecond + memory + time.Millisecond; left > most || left < most-time.Minute {
					t.Errorf("%s: the key is kept for %v, want %v", name, left, most)
				}
			}
			synctest.Test(t, func(t *testing.T) {
				now := time.Duration(time.Now().UnixNano())
				redis := &model{
					interval: 20 * time.Millisecond, exists: test.next != 0,
					next: now + time.Duration(test.next)*time.Microsecond, full: now + time.Duration(test.full)*time.Microsecond,
				}
				granted, err := redis.reserve(t.Context(), 5)
				if err != nil {
					t.Fatal(err)
				}
				check("model", granted, 0)
			})
		})
	}
}

func TestSlotsOfManyReservationsFollowEachOther(t *testing.T) {
	client := startRedis(t)
	for _, perSecond := range []int{1, 3, 7, 200, 800, 999_999} {
		reserve := reserver(client, fmt.Sprint("key", perSecond), perSecond)
		var end time.Duration
		slots := 0
		for i := range 20 {
			count := 1 + i%5
			granted, err := reserve(t.Context(), count)
			if err != nil {
				t.Fatal(err)
			}
			if perSecond < 1000 && i > 0 && (granted.first < end || granted.first > end+2*time.Microsecond) {
				t.Errorf("%d per second: slot %d begins %v after the end of the last", perSecond, slots, granted.first-end)
			}
			end = granted.first + time.Duration(count)*time.Second/time.Duration(perSecond)
			slots += count
		}
	}
}

func TestAReservationThatFailsSaysOfWhat(t *testing.T) {
	client := startRedis(t)
	client.Set(t.Context(), "key", "something else", time.Minute)
	_, err := reserver(client, "key", 50)(t.Context(), 5)
	if err == nil || !strings.HasPrefix(err.Error(), "sinchredis: reserving slots of the rate: ") || !redis.HasErrorPrefix(err, "WRONGTYPE") {
		t.Errorf("got %v", err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := reserver(client, "other", 50)(ended, 5); err == nil {
		t.Error("no error")
	}
}
