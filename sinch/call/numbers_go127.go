//go:build go1.27 && goexperiment.jsonv2

package call

import "github.com/go-json-experiment/json"

// Go 1.27 knows its own json.Number.
var (
	encodeNumbers = json.JoinOptions()
	decodeNumbers *json.Unmarshalers
)
