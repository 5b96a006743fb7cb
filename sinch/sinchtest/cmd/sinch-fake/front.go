package main

import (
	"net/http"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/page"
)

// front returns the handler of everything: the page, the control endpoints,
// and Sinch for all other paths, which it gets as they are.
func front(s settings) http.Handler {
	pages := page.Handler(page.Settings{AppID: s.handler.AppID(), Variables: s.variables()})
	control := s.handler.Control()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/", strings.HasPrefix(r.URL.Path, page.AssetPath):
			pages.ServeHTTP(w, r)
		case strings.HasPrefix(r.URL.Path, sinchtest.ControlPath):
			control.ServeHTTP(w, r)
		default:
			s.handler.ServeHTTP(w, r)
		}
	})
}
