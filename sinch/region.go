package sinch

import (
	"errors"
	"fmt"
)

// Region is where an app lives and its data is kept: the first label of the
// host names. It has to be the region in which the app was created. Any other
// region answers 404, as if the app did not exist.
//
// Besides the constants any lower-case DNS label is accepted, so that a region
// Sinch adds can be used at once.
type Region string

// The regions that Sinch documents.
const (
	RegionUS Region = "us"
	RegionEU Region = "eu"
	RegionBR Region = "br"
)

func (r Region) validate() error {
	if r == "" {
		return errors.New("region is empty; it has to be the one in which the app was created")
	}
	if len(r) > 63 || r[0] == '-' || r[len(r)-1] == '-' {
		return fmt.Errorf("region %q is not a DNS label", string(r))
	}
	for _, c := range r {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return fmt.Errorf("region %q holds %q; a region is lower-case, for example %q", string(r), c, string(RegionEU))
		}
	}
	return nil
}
