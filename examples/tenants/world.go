package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// world is a fake Sinch with several projects, and the vault that has their
// access keys.
type world struct {
	appID                string
	server               *httptest.Server
	lookups, connections atomic.Int64
	tokens               atomic.Int64 // requests for one

	mu       sync.Mutex
	projects map[string]*sinchtest.Handler // by ID
	all      []*sinchtest.Handler          // also those with an old key
	accounts map[string]account
}

func newWorld(projects int) *world {
	w := &world{appID: sinchtest.New().AppID(), projects: make(map[string]*sinchtest.Handler), accounts: make(map[string]account)}
	for i := range projects {
		w.open(w.projectID(i), "key")
	}
	w.server = httptest.NewUnstartedServer(w)
	w.server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			w.connections.Add(1)
		}
	}
	w.server.Start()
	return w
}

func (w *world) projectID(i int) string { return fmt.Sprintf("project-%d", i) }

// open gives a project an access key.
func (w *world) open(projectID, key string) {
	id := key + "-of-" + projectID
	w.mu.Lock()
	defer w.mu.Unlock()
	project := sinchtest.New(sinchtest.WithProjectID(projectID), sinchtest.WithAccessKey(id, "secret"))
	w.projects[projectID], w.all = project, append(w.all, project)
	w.accounts[projectID] = account{projectID, sinch.RegionEU, id, "secret", 800}
}

// rotate replaces the access key of a project. The old one and its tokens are no
// longer accepted.
func (w *world) rotate(i int) { w.open(w.projectID(i), "new-key") }

// lookup is the vault.
func (w *world) lookup(_ context.Context, projectID string) (account, error) {
	w.lookups.Add(1)
	w.mu.Lock()
	defer w.mu.Unlock()
	found, ok := w.accounts[projectID]
	if !ok {
		return account{}, errors.New("there is no such tenant")
	}
	return found, nil
}

// options lead to the fake.
func (w *world) options() []sinch.Option {
	options := []sinch.Option{sinch.WithTokenURL(w.server.URL + sinchtest.TokenPath)}
	for _, api := range []string{conversation.API, template.API, batch.API} {
		options = append(options, sinch.WithBaseURL(api, w.server.URL+"/"+api))
	}
	return options
}

// ServeHTTP hands a request to its project.
func (w *world) ServeHTTP(answer http.ResponseWriter, request *http.Request) {
	_, path, _ := strings.Cut(request.URL.Path, "/projects/")
	projectID, _, _ := strings.Cut(path, "/")
	if request.URL.Path == sinchtest.TokenPath {
		w.tokens.Add(1)
		keyID, _, _ := request.BasicAuth()
		_, projectID, _ = strings.Cut(keyID, "-of-")
	}
	w.mu.Lock()
	project := w.projects[projectID]
	w.mu.Unlock()
	if project == nil {
		http.NotFound(answer, request)
		return
	}
	project.ServeHTTP(answer, request)
}

func (w *world) close() {
	w.server.Close()
	for _, project := range w.all {
		project.Close()
	}
}
