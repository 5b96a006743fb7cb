package sinchtest

import (
	"encoding/base64"
	"iter"
	"slices"
	"strings"
)

// collection keeps resources of one kind by ID, in the order of their
// creation.
type collection[T any] struct {
	kind  string // in the text of a 404
	items []*item[T]
	byID  map[string]*item[T]
}

type item[T any] struct {
	id    string
	value T
}

func newCollection[T any](kind string) collection[T] {
	return collection[T]{kind: kind, byID: map[string]*item[T]{}}
}

func (c *collection[T]) add(id string, value T) *T {
	added := &item[T]{id, value}
	c.items = append(c.items, added)
	c.byID[id] = added
	return &added.value
}

// get returns the resource itself, to read or to change.
func (c *collection[T]) get(id string) (*T, error) {
	if found, ok := c.byID[id]; ok {
		return &found.value, nil
	}
	return nil, notFound(c.kind, id)
}

func (c *collection[T]) remove(id string) {
	c.items = slices.DeleteFunc(c.items, func(i *item[T]) bool { return i.id == id })
	delete(c.byID, id)
}

// removeWhere removes all that match.
func (c *collection[T]) removeWhere(match func(*T) bool) {
	c.items = slices.DeleteFunc(c.items, func(i *item[T]) bool {
		if !match(&i.value) {
			return false
		}
		delete(c.byID, i.id)
		return true
	})
}

func (c *collection[T]) all() iter.Seq2[string, *T] {
	return func(yield func(string, *T) bool) {
		for _, i := range c.items {
			if !yield(i.id, &i.value) {
				return
			}
		}
	}
}

// ranked is an element of a list with its place in the order.
type ranked[T any] struct {
	rank  string
	value T
}

// list is a list in the making, ordered by the ranks of its elements.
type list[T any] struct {
	elements []ranked[T]
	newest   bool // begins with the highest rank
}

func (l *list[T]) add(rank string, value T) {
	l.elements = append(l.elements, ranked[T]{rank, value})
}

// page returns a page and the token of the next one, which is empty at the end.
// A token says after which rank its page begins, so that no element comes
// twice or is left out when others come and go between two pages.
func (l *list[T]) page(sizes pageSize, size *int32, token *string) ([]T, string, error) {
	length := sizes.usual
	if size != nil && *size != 0 {
		length = min(int(*size), sizes.most)
	}
	compare := func(a, b ranked[T]) int { return strings.Compare(a.rank, b.rank) }
	if l.newest {
		compare = func(a, b ranked[T]) int { return strings.Compare(b.rank, a.rank) }
	}
	slices.SortFunc(l.elements, compare)
	rest := l.elements
	if token != nil {
		after, err := base64.RawURLEncoding.DecodeString(*token)
		if err != nil {
			return nil, "", refuse([]violation{{"page_token", "not a token of this list"}})
		}
		last := ranked[T]{rank: string(after)}
		begin := slices.IndexFunc(rest, func(r ranked[T]) bool { return compare(r, last) > 0 })
		if begin < 0 {
			begin = len(rest)
		}
		rest = rest[begin:]
	}
	next := ""
	if len(rest) > length {
		rest = rest[:length]
		next = base64.RawURLEncoding.EncodeToString([]byte(rest[length-1].rank))
	}
	values := make([]T, len(rest))
	for i, r := range rest {
		values[i] = r.value
	}
	return values, next, nil
}
