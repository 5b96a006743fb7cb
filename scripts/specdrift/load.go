package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/util"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// document is what is compared: the document as published, for what
// normalisation drops, and in the form that Go code is generated from.
type document struct {
	published  *openapi3.T
	normalised *openapi3.T
	normal     *normalize.Document // of which normalised is the OpenAPI
}

// share makes the types that the document has in common with another one those
// of the other's package, which is called like its file.
func (d *document) share(other *document, file string) {
	d.normal.Share(other.normal, strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
}

// load reads, corrects and normalises the document of a file or URL. An error
// names it and the place in it.
func load(ctx context.Context, source, overlay string) (*document, error) {
	file := source
	if isURL(source) {
		data, err := download(ctx, source)
		if err != nil {
			return nil, err
		}
		directory, err := os.MkdirTemp("", "specdrift")
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.RemoveAll(directory) }()
		file = filepath.Join(directory, "document")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			return nil, err
		}
	}
	loaded, err := loadFile(file, overlay)
	if err != nil {
		// What was read is known by where it is from.
		return nil, errors.New(strings.ReplaceAll(err.Error(), file, source))
	}
	return loaded, nil
}

func loadFile(file, overlay string) (*document, error) {
	published, err := normalize.Load(file, "")
	if err != nil {
		return nil, err
	}
	if overlay != "" {
		// Generation is strict about errata that match nothing. Here one of
		// the documents may well lack what the other has.
		published, err = util.LoadSwaggerWithOverlay(file, util.LoadSwaggerWithOverlayOpts{
			Path:                overlay,
			AllowRemoteRefsFrom: []string{},
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	normal, err := normalised(published)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return normal, nil
}

func normalised(published *openapi3.T) (*document, error) {
	normal, err := normalize.Normalize(published)
	if err != nil {
		return nil, err
	}
	return &document{published: published, normalised: normal.OpenAPI, normal: normal}, nil
}
