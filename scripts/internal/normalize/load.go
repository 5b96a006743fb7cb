package normalize

import (
	"fmt"
	"os"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/util"
)

// Load reads a document, applies an OpenAPI overlay to it unless overlay is
// empty, and resolves its references. An overlay action that matches nothing
// is an error: either the erratum is mended and the action goes, or its place
// moved. Errors are one line and name the file.
func Load(file, overlay string) (*openapi3.T, error) {
	if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("read document: %w", err)
	}
	doc, err := util.LoadSwaggerWithOverlay(file, util.LoadSwaggerWithOverlayOpts{
		Path:                overlay,
		Strict:              true,
		AllowRemoteRefsFrom: []string{},
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %s", file, oneLine(err.Error()))
	}
	return doc, nil
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
