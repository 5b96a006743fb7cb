package oneof_test

import (
	"slices"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/oneof"
)

func TestDecodeList(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       []int
		fails      bool
	}{
		{"a list", `[1,2]`, []int{1, 2}, false},
		{"an object with a list and more", ` {"next_page_token":"","things":[1,2]}`, []int{1, 2}, false},
		{"an empty object", `{}`, []int{}, false},
		{"null", `null`, nil, false},
		{"an object with two lists", `{"a":[1],"b":[2]}`, nil, true},
		{"an object without a list", `{"a":1}`, nil, true},
		{"a list of something else", `["x"]`, nil, true},
		{"something else", `"x"`, nil, true},
		{"nothing", ``, nil, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list []int
			err := oneof.DecodeList([]byte(test.data), &list)
			if (err != nil) != test.fails {
				t.Fatalf("the error is %v", err)
			}
			if !test.fails && !slices.Equal(list, test.want) {
				t.Errorf("got %v, want %v", list, test.want)
			}
		})
	}
}
