// Command release makes what a release publishes, in a directory: sinch-fake for
// each system with what it is made of, their checksums, and the notes.
//
//	go run ./scripts/release [-tag TAG] [-systems LIST] DIRECTORY
//	go run ./scripts/release -version
//
// The version is sinch.Version and nowhere else. With a tag, that has to be its
// name, and CHANGELOG.md has to have a section for it; without, what is not yet
// released is taken for one, for a trial.
package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// systems are those that sinch-fake is built for.
const systems = "darwin/amd64 darwin/arm64 linux/amd64 linux/arm64 windows/amd64 windows/arm64"

const (
	command = "./sinch/sinchtest/cmd/sinch-fake"
	// inventory lists, in the CycloneDX format, the modules in a binary.
	inventory = "github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0"
)

func main() {
	tag := flag.String("tag", "", "the `tag` that is released")
	chosen := flag.String("systems", systems, "the `list` of systems to build for; a release is for all")
	version := flag.Bool("version", false, "print the version, and do nothing else")
	flag.Parse()
	if *version {
		fmt.Println(sinch.Version)
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := release(ctx, *tag, strings.Fields(*chosen), flag.Arg(0))
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func release(ctx context.Context, tag string, systems []string, dir string) error {
	if dir == "" {
		return errors.New("name the directory to write to")
	}
	changelog, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		return err
	}
	section := sinch.Version
	if tag == "" {
		section = unreleased
	} else if tag != "v"+sinch.Version {
		return fmt.Errorf("the tag is %s and the version %s: sinch.Version and the tag have to agree", tag, sinch.Version)
	}
	text, err := notes(string(changelog), section)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		return errors.Join(err, fmt.Errorf("%s is not empty", dir))
	}
	for _, system := range systems {
		name, architecture, _ := strings.Cut(system, "/")
		if err := build(ctx, dir, name, architecture); err != nil {
			return err
		}
	}
	if err := sum(dir); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "notes.md"), []byte(text), 0o600)
}

// build writes sinch-fake for a system, and what it is made of.
func build(ctx context.Context, dir, system, architecture string) error {
	name := fmt.Sprintf("sinch-fake_%s_%s_%s", sinch.Version, system, architecture)
	binary := filepath.Join(dir, name)
	if system == "windows" {
		binary += ".exe"
	}
	if err := run(ctx, []string{"CGO_ENABLED=0", "GOOS=" + system, "GOARCH=" + architecture},
		"build", "-trimpath", "-ldflags=-s -w", "-o", binary, command); err != nil {
		return err
	}
	return run(ctx, nil, "run", inventory, "bin", "-json", "-version", "v"+sinch.Version, "-output", filepath.Join(dir, name+".cdx.json"), binary)
}

// run runs the go command, with variables added to the environment.
func run(ctx context.Context, variables []string, arguments ...string) error {
	command := exec.CommandContext(ctx, "go", arguments...)
	command.Env = append(os.Environ(), variables...)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s: %w\n%s", strings.Join(arguments, " "), err, output)
	}
	return nil
}

// sum writes SHA256SUMS, which "sha256sum -c" reads, of all files in dir.
func sum(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var lines []string
	for _, entry := range entries {
		file, err := os.Open(filepath.Join(dir, entry.Name()))
		if err != nil {
			return err
		}
		hash := sha256.New()
		_, err = io.Copy(hash, file)
		if err = errors.Join(err, file.Close()); err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("%x  %s\n", hash.Sum(nil), entry.Name()))
	}
	slices.Sort(lines)
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(strings.Join(lines, "")), 0o600)
}
