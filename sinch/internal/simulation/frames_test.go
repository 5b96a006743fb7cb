package simulation

import (
	"bytes"
	"testing"
)

func TestFramesComeBetweenThoseOfTheServerWhateverTheWrites(t *testing.T) {
	settings := appendFrame(nil, 0x4, 0)
	answer := func(stream byte, first byte) []byte {
		return []byte{0, 0, 2, typeHeaders, 4, 0, 0, 0, stream, first, 0xff}
	}
	data := []byte{0, 0, 1, typeData, endStream, 0, 0, 0, 5, '!'}
	sent := bytes.Join([][]byte{settings, answer(1, 0x88), answer(3, 0x80|statusIndex), answer(5, 0x88), data}, nil)
	want := bytes.Join([][]byte{
		settings, answer(1, 0x88),
		{0, 0, 4, typeRSTStream, 0, 0, 0, 0, 3, 0, 0, 0, 7}, answer(3, 0x80|statusIndex),
		{0, 0, 8, typeGoAway, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, answer(5, 0x88),
		{0, 0, 1, typeData, 0, 0, 0, 0, 5, '!'}, data,
	}, nil)
	for _, size := range []int{1, 7, len(sent)} {
		f := newFrames(&link{history: &History{}}, FramePlan{Reset: 7, GoAway: 3, GoAwayCode: 1, Disowned: true, Twice: 1})
		var got []byte
		for rest := sent; len(rest) > 0; rest = rest[min(size, len(rest)):] {
			for _, piece := range f.rewrite(rest[:min(size, len(rest))]) {
				got = append(got, piece...)
			}
		}
		if !bytes.Equal(got, want) {
			t.Errorf("in writes of %d bytes:\n%v, want\n%v", size, got, want)
		}
	}
}
