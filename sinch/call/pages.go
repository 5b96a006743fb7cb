package call

import (
	"context"
	"fmt"
	"iter"
)

// Pages returns the elements of a list that comes in pages.
//
// Nothing is fetched before the iteration asks for it. fetch gets the token of
// the page, nil for the first one, and returns its elements with the token of
// the next page; a nil or empty token is the end, an empty page with a token
// is not. The iteration ends with one error when fetch fails, when the context
// is done, or when a token comes a second time, which would never end. The
// sequence may be ranged over again and then starts anew.
func Pages[T any](ctx context.Context, fetch func(token *string) (page []T, next *string, err error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		var token *string
		seen := map[string]bool{}
		for {
			page, next, err := fetch(token)
			if err != nil {
				yield(none, err)
				return
			}
			for _, element := range page {
				if err := ctx.Err(); err != nil {
					yield(none, err)
					return
				}
				if !yield(element, nil) {
					return
				}
			}
			if next == nil || *next == "" {
				return
			}
			if seen[*next] {
				yield(none, fmt.Errorf("the server repeats the page token %q: the list would never end", *next))
				return
			}
			seen[*next] = true
			token = next
		}
	}
}
