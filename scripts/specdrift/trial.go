package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// generatorConfig is the configuration of the generator, at the top of the
// repository. Where it is in the working directory, the revision is tried.
const generatorConfig = "oapi-codegen.yaml"

// tryGeneration makes code of a document, all of it but to keep it: what does
// not compile can not be taken over, and so not be compared.
func tryGeneration(ctx context.Context, published *openapi3.T) error {
	directory, err := os.MkdirTemp("", "specdrift")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(directory) }()
	data, err := published.MarshalJSON()
	if err != nil {
		return err
	}
	document, specgen := filepath.Join(directory, "document.json"), filepath.Join(directory, "specgen")
	if err := os.WriteFile(document, data, 0o600); err != nil {
		return err
	}
	// "go run" would hide the exit status.
	if output, err := exec.CommandContext(ctx, "go", "build", "-o", specgen, "./scripts/specgen").CombinedOutput(); err != nil {
		return errors.New("build the generator: " + string(output))
	}
	output, err := exec.CommandContext(ctx, specgen,
		"-config", generatorConfig, "-package", "revision", "-o", filepath.Join(directory, "gen", "revision"), document).CombinedOutput()
	if err == nil {
		return nil
	}
	lines := strings.Split(strings.TrimSpace(string(output)), "\n") // Notices come first.
	return errors.New(strings.TrimPrefix(lines[len(lines)-1], "specgen: "+document+": "))
}
