package call

import (
	"errors"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// timeLayouts are the forms of a time beyond RFC 3339 in which one may come. A
// fraction of a second is taken with any of them.
var timeLayouts = []string{
	time.RFC3339,
	"2006-01-02T15:04:05", // no zone: UTC
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04:05Z07",
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05",
}

// decodeTime decodes a time in one of the forms. An empty one is absent.
func decodeTime(dec *jsontext.Decoder, into *time.Time) error {
	if dec.PeekKind() != jsontext.KindString {
		return errors.ErrUnsupported
	}
	token, err := dec.ReadToken()
	if err != nil {
		return err
	}
	text := strings.ToUpper(strings.TrimSpace(token.String())) // RFC 3339 takes t and z as well
	if text == "" {
		*into = time.Time{}
		return nil
	}
	for _, layout := range timeLayouts {
		parsed, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if _, offset := parsed.Zone(); max(offset, -offset) >= int(24*time.Hour/time.Second) {
			break // It could not be encoded again.
		}
		*into = parsed
		return nil
	}
	return errors.New("the time has another form")
}

// decodeOptionalTime decodes a time behind a pointer, which stays nil for an
// empty one.
func decodeOptionalTime(dec *jsontext.Decoder, into **time.Time) error {
	var decoded time.Time
	if err := decodeTime(dec, &decoded); err != nil {
		return err
	}
	*into = nil
	if !decoded.IsZero() {
		*into = &decoded
	}
	return nil
}
