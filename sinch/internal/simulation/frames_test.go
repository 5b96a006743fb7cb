package simulation

import (
	"bytes"
	"testing"
)

func TestFramesComeBetweenThoseOfTheServerWhateverTheWrites(t *testing.T) {
	settings := AppendFrame(nil, 0x4, 0)
	answer := func(stream byte, first byte) []byte {
		return []byte{0, 0, 2, TypeHeaders, 4, 0, 0, 0, stream, first, 0xff}
	}
	data := []byte{0, 0, 1, TypeData, endStream, 0, 0, 0, 5, '!'}
	sent := bytes.Join([][]byte{settings, answer(1, 0x88), answer(3, marked), answer(5, 0x88), data}, nil)
	want := bytes.Join([][]byte{
		settings, answer(1, 0x88),
		{0, 0, 4, TypeRSTStream, 0, 0, 0, 0, 3, 0, 0, 0, 7}, answer(3, marked),
		{0, 0, 8, TypeGoAway, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, answer(5, 0x88),
		{0, 0, 1, TypeData, 0, 0, 0, 0, 5, '!'}, data,
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

func TestAMarkedAnswerTakesAnotherStatus(t *testing.T) {
	for _, test := range []struct {
		name        string
		block, want []byte
		bare        bool
	}{
		{"the status alone", []byte{marked}, []byte{0x08, 3, '5', '0', '3'}, true},
		{"more than that", []byte{marked, 0xff}, []byte{0x08, 3, '5', '0', '3', 0xff}, false},
		{"after a change of the table's size", []byte{0x20, marked, 0xff}, []byte{0x20, 0x08, 3, '5', '0', '3', 0xff}, false},
		{"after a long one", []byte{0x3f, 0xe1, 0x1f, marked}, []byte{0x3f, 0xe1, 0x1f, 0x08, 3, '5', '0', '3'}, false},
		{"another status", []byte{0x88, marked}, nil, false},
		{"half a change of the table's size", []byte{0x3f, 0xe1}, nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			frame := Frame(append([]byte{0, 0, byte(len(test.block)), TypeHeaders, 4, 0, 0, 0, 3}, test.block...))
			if frame.Marked() != (test.want != nil) {
				t.Fatalf("marked is %t", frame.Marked())
			}
			if test.want == nil {
				return
			}
			want := append([]byte{0, 0, byte(len(test.want)), TypeHeaders, 4, 0, 0, 0, 3}, test.want...)
			if got := frame.WithStatus(503); got.Marked() || frame.Bare() != test.bare || !bytes.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}
