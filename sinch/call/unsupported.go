//go:build goexperiment.jsonv2 && !go1.27

package call

// Go 1.26 with GOEXPERIMENT=jsonv2 has an encoding/json/v2 that keeps no
// unknown members. Build without the experiment, or with Go 1.27.
var _ = build_without_GOEXPERIMENT_jsonv2_or_with_Go_1_27
