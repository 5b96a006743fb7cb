package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// replace puts the files in the place of those that are there: all of them, or
// after an error none. A file without data is taken away. They are written
// beside their places first, and what they replace is kept until the last one
// has its place. A run that is killed meanwhile leaves both, and the next one
// that ends well puts everything in order, whatever it finds.
func replace(files []file) error {
	var undo []func() error
	err := func() error {
		for _, f := range files {
			made, err := stage(f)
			undo = append(undo, made...)
			if err != nil {
				return err
			}
		}
		for _, f := range files {
			back, err := exchange(f)
			if err != nil {
				return err
			}
			undo = append(undo, back)
		}
		return nil
	}()
	if err != nil {
		for i := len(undo) - 1; i >= 0; i-- {
			err = errors.Join(err, undo[i]())
		}
		return err
	}
	for _, f := range files {
		if err := errors.Join(removeIfThere(f.path+kept), removeIfThere(f.path+staged)); err != nil {
			return fmt.Errorf("remove what was replaced: %w", err)
		}
	}
	return nil
}

// The ends of the names of files not yet in place, and no longer.
const (
	staged = ".new"
	kept   = ".old"
)

// stage writes a file beside its place, and returns what undoes that.
func stage(f file) (undo []func() error, err error) {
	for _, path := range []string{f.path, f.path + staged} {
		if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
			return nil, fmt.Errorf("%s is no regular file: move it out of the way", path)
		}
	}
	if f.data == nil {
		return nil, nil
	}
	for directory := filepath.Dir(f.path); ; directory = filepath.Dir(directory) {
		if _, err := os.Lstat(directory); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		undo = append([]func() error{func() error { return removeIfThere(directory) }}, undo...)
	}
	undo = append(undo, func() error { return removeIfThere(f.path + staged) })
	if err := os.MkdirAll(filepath.Dir(f.path), 0o755); err != nil {
		return undo, err
	}
	return undo, os.WriteFile(f.path+staged, f.data, 0o644)
}

// exchange puts a staged file into its place, or only takes away what is there
// if the file has no data. It returns what undoes that.
func exchange(f file) (undo func() error, err error) {
	err = os.Rename(f.path, f.path+kept)
	isNew := errors.Is(err, fs.ErrNotExist)
	if err != nil && !isNew {
		return nil, err
	}
	undo = func() error {
		if isNew {
			return removeIfThere(f.path)
		}
		return os.Rename(f.path+kept, f.path)
	}
	if f.data == nil {
		return undo, nil
	}
	if err := os.Rename(f.path+staged, f.path); err != nil {
		return nil, errors.Join(err, undo())
	}
	return undo, nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// outdated returns, without data, the generated files of a package that are no
// longer among those generated, and those of which a run that was killed has
// left something.
func outdated(directory string, files []file) ([]file, error) {
	var gone []file
	for _, end := range []string{"", staged, kept} {
		present, err := filepath.Glob(filepath.Join(directory, "*.gen.go"+end))
		if err != nil {
			return nil, err
		}
		for _, path := range present {
			path = strings.TrimSuffix(path, end)
			if !slices.ContainsFunc(slices.Concat(files, gone), func(f file) bool { return f.path == path }) {
				gone = append(gone, file{path: path})
			}
		}
	}
	return gone, nil
}
