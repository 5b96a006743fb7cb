package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// stage is how far a code has got.
type stage string

const (
	byWhatsApp stage = "by WhatsApp" // it is sent, or about to be
	bySMS      stage = "by SMS"      // it is about to be sent
	sent       stage = "sent"        // it has arrived by WhatsApp, or is sent by SMS
)

// login is a code that somebody is to type.
type login struct {
	Number  string
	Code    string
	Expires time.Time
	Stage   stage
	SMSAt   time.Time // when it goes by SMS unless it has arrived
	Guesses int       // that were made
}

// store keeps the logins in a file, so that they outlive the program. It is safe
// for concurrent use, in one process.
type store struct {
	path string

	mu     sync.Mutex
	logins map[string]login
}

// openStore reads the file, if it is there.
func openStore(path string) (*store, error) {
	s := &store{path: path, logins: map[string]login{}}
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &s.logins); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// change changes a login, and has it on the disk before it returns. It returns
// the login as it is then, and false if there is none, or if to returns false;
// then nothing changes.
func (s *store) change(id string, to func(*login) bool) (login, bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	changed, found := s.logins[id]
	if !found || !to(&changed) {
		return changed, false, nil
	}
	return changed, true, s.save(id, changed)
}

// put adds a login, or replaces it.
func (s *store) put(id string, added login) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.save(id, added)
}

// remove forgets a login.
func (s *store) remove(id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	remaining := maps.Clone(s.logins)
	delete(remaining, id)
	return s.write(remaining)
}

// all returns what there is now.
func (s *store) all() map[string]login {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.logins)
}

func (s *store) save(id string, saved login) error {
	logins := maps.Clone(s.logins)
	maps.DeleteFunc(logins, func(_ string, l login) bool { return time.Now().After(l.Expires) })
	logins[id] = saved
	return s.write(logins)
}

// write writes all logins, or leaves the file as it was.
func (s *store) write(logins map[string]login) error {
	data, err := json.Marshal(logins)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(s.path), filepath.Base(s.path)+".*") // for its owner alone
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(data)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(file.Name(), s.path); err != nil {
		return err
	}
	s.logins = logins
	return nil
}
