// Package page shows a fake Sinch in a browser: who was written to, what their
// phones show, the callbacks and the requests. It lives beside sinchtest so
// that only the command that serves it carries its files.
package page

import (
	"embed"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/guard"
)

//go:embed assets
var embedded embed.FS

// Paths that the page takes from the fake, beside "/".
const (
	AssetPath   = "/page/"
	picturePath = "/page/picture"
)

// What a browser may do. The page loads nothing but its own files, and runs no
// script that is written in it. A picture that somebody asks for is a document
// of its own, which can do nothing else.
const (
	pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
	picturePolicy = "default-src 'none'; img-src http: https:; style-src 'self'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)

// Settings are what the page says about the fake beside what the fake tells it.
type Settings struct {
	AppID string
	// Variables are lines for a shell that lead a client here, without secrets.
	Variables []string
}

// Handler returns the handler of "/" and of everything below [AssetPath].
func Handler(settings Settings) http.Handler {
	files, err := fs.Sub(embedded, "assets")
	if err != nil {
		panic("page: " + err.Error()) // the name is a constant
	}
	templates := template.Must(template.ParseFS(files, "*.html"))
	mux := http.NewServeMux()
	mux.Handle("GET "+AssetPath, http.StripPrefix(AssetPath, http.FileServerFS(scripts{files})))
	mux.HandleFunc("GET "+picturePath, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", picturePolicy)
		address, err := url.Parse(r.URL.Query().Get("url"))
		if err != nil || address.Host == "" || address.Scheme != "http" && address.Scheme != "https" {
			http.Error(w, "only http and https addresses can be shown as pictures", http.StatusBadRequest)
			return
		}
		render(w, templates, "picture.html", address.String())
	})
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		render(w, templates, "index.html", settings)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", pagePolicy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Cache-Control", "no-cache")
		if err := guard.Check(r); err != nil {
			http.Error(w, err.Error(), guard.Status(err))
			return
		}
		mux.ServeHTTP(w, r)
	})
}

func render(w http.ResponseWriter, templates *template.Template, name string, data any) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	// A browser that is gone gets nothing; there is nobody to tell.
	_ = templates.ExecuteTemplate(w, name, data)
}

// scripts are the files that a page loads: neither the templates nor lists of
// files.
type scripts struct{ fs.FS }

// Open opens a file that is no template and no directory.
func (s scripts) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) || name == "." || path.Ext(name) == ".html" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return s.FS.Open(name)
}
