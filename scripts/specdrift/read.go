package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

const (
	// maxDocument bounds what is read: the published document has 1 MB.
	maxDocument = 32 << 20
	// fetchTimeout bounds a download from its start to its last byte.
	fetchTimeout = time.Minute
)

// isURL says whether a source is fetched instead of read from disk.
func isURL(source string) bool {
	return strings.HasPrefix(source, "https://") || strings.HasPrefix(source, "http://")
}

// read returns the bytes of a file or URL. Errors name it.
func read(ctx context.Context, source string) ([]byte, error) {
	if isURL(source) {
		return download(ctx, source)
	}
	file, err := os.Open(source)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return readAll(file, source)
}

func download(ctx context.Context, url string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: the server answered %s", url, response.Status)
	}
	return readAll(response.Body, url)
}

func readAll(from io.Reader, source string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxDocument+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", source, err)
	}
	if len(data) > maxDocument {
		return nil, fmt.Errorf("%s: is larger than %d MiB", source, maxDocument>>20)
	}
	return data, nil
}
