package call

import (
	"context"
	"errors"
	"iter"
)

// Pages returns the elements of a list that comes in pages.
//
// Nothing is fetched before the iteration asks for it. fetch gets the token of
// the page, empty for the first one, and returns its elements with the token of
// the next page; an empty token is the end, an empty page with a token is not.
// The sequence may be ranged over again and then starts anew.
//
// The iteration ends with one error when fetch fails, when the context is done,
// or when the pages go round in a circle and would never end. The errors that
// fetch does not give are those of caller, to which they are handed as the Err
// of a [Request] of the operation; none of them shows a token.
//
// A token that comes twice in a row, or the first one again, is found at once.
// A longer circle is found before the iteration has fetched three times as many
// pages as there are up to where the circle closes. Some elements are then given
// more than once. Two more tokens are kept for that, however long the list is.
func Pages[T any](ctx context.Context, caller Caller, operation *Operation, fetch func(token string) (page []T, next string, err error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		fail := func(err error) {
			if answer := caller.Call(ctx, &Request{Operation: operation, Err: err}, nil); answer != nil {
				err = answer
			}
			yield(none, err)
		}
		token := ""
		var seen circle
		for {
			page, next, err := fetch(token)
			if err != nil {
				yield(none, err)
				return
			}
			for _, element := range page {
				if err := ctx.Err(); err != nil {
					fail(err)
					return
				}
				if !yield(element, nil) {
					return
				}
			}
			if next == "" {
				return
			}
			if seen.again(next) {
				fail(errors.New("the server repeats a page token: the list would never end"))
				return
			}
			token = next
		}
	}
}

// circle finds out that tokens repeat without keeping them all. It keeps the
// first one, the last one, and Brent's mark: the one whose number is the highest
// power of two so far. Once the mark lies inside the circle, and the distance to
// the next mark is as long as the circle, the mark is met again.
type circle struct {
	first, last, mark string
	count, marked     int
}

// again takes the next token and reports whether it is one of those kept.
func (c *circle) again(token string) bool {
	c.count++
	if c.count == 1 {
		c.first, c.last, c.mark, c.marked = token, token, token, 1
		return false
	}
	if token == c.first || token == c.last || token == c.mark {
		return true
	}
	c.last = token
	if c.count == 2*c.marked {
		c.mark, c.marked = token, c.count
	}
	return false
}
