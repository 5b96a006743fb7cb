package browser

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tab is a page of a fake in a browser without a past. The test fails if the
// page throws, or tries what its policy forbids.
type tab struct {
	t   *testing.T
	ctx context.Context

	// expected matches the complaints that the test causes itself.
	expected *regexp.Regexp

	mu         sync.Mutex
	complaints []string
}

// look says how wide and how dark a tab is.
type look struct {
	width, height int64
	dark          bool
}

var desktop = look{width: 1440, height: 900}

// watch keeps what the page tries and its policy forbids.
const watch = `var violations = []; document.addEventListener("securitypolicyviolation", e => violations.push(e.effectiveDirective));`

func open(t *testing.T, f *fake, l look) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, patience)
	t.Cleanup(stop)
	tb := &tab{t: t, ctx: ctx}
	listen := func(event any) {
		switch event := event.(type) {
		case *runtime.EventExceptionThrown:
			tb.complain(describe(event.ExceptionDetails))
		case *log.EventEntryAdded:
			if event.Entry.Level == log.EntryLevelError || event.Entry.Source == log.EntrySourceSecurity {
				tb.complain(event.Entry.Text)
			}
		case *page.EventJavascriptDialogOpening:
			tb.complain("a dialog: " + event.Message)
		}
	}
	tb.run() // which opens the tab
	if err := chromedp.Listen(ctx, listen); err != nil {
		t.Fatal(err)
	}
	scheme := "light"
	if l.dark {
		scheme = "dark"
	}
	tb.run(
		chromedp.EmulateViewport(l.width, l.height),
		func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
			features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
			return chromedp.Void{}, err
		},
		func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
			_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watch})
			return chromedp.Void{}, err
		},
		chromedp.Navigate(f.url+"/"),
	)
	tb.until("the page is live", `document.getElementById("live").textContent === "live"`)
	t.Cleanup(func() {
		tb.t = t
		if violations := evaluate[[]string](tb, "violations"); len(violations) > 0 {
			t.Errorf("the page violates its policy: %s", violations)
		}
		for _, complaint := range tb.taken() {
			if tb.expected == nil || !tb.expected.MatchString(complaint) {
				t.Errorf("the page: %s", complaint)
			}
		}
	})
	return tb
}

func describe(exception *runtime.ExceptionDetails) string {
	if exception.Exception != nil {
		return exception.Text + " " + exception.Exception.Description
	}
	return exception.Text
}

func (tb *tab) complain(what string) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	tb.complaints = append(tb.complaints, what)
}

// taken returns what the browser complained about, once.
func (tb *tab) taken() []string {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	taken := tb.complaints
	tb.complaints = nil
	return taken
}

func (tb *tab) run(actions ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	if err := chromedp.Do(tb.ctx, actions...); err != nil {
		tb.t.Fatal(err)
	}
}

// until waits for a condition in the page, which looks by itself: the policy of
// the page forbids what would make a function of the text there.
func (tb *tab) until(what, condition string) {
	tb.t.Helper()
	ctx, stop := context.WithTimeout(tb.ctx, patience/2)
	defer stop()
	script := fmt.Sprintf(`new Promise(done => {
		const look = () => (%s) ? done(true) : setTimeout(look, 15);
		look();
	})`, condition)
	wait := func(p *runtime.EvaluateParams) { p.AwaitPromise = new(true) }
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script, wait)); err != nil {
		text, _ := chromedp.Run(tb.ctx, chromedp.Evaluate[string]("document.body.innerText"))
		tb.t.Fatalf("waiting until %s: %v; the page says:\n%s", what, err, text)
	}
}

// shows waits until an element says a text.
func (tb *tab) shows(selector, text string) {
	tb.t.Helper()
	tb.until(fmt.Sprintf("%s shows %q", selector, text),
		fmt.Sprintf("[...document.querySelectorAll(%q)].some(e => e.innerText.includes(%q))", selector, text))
}

// click clicks the element with a selector that holds a text, as a person does:
// with the mouse, where it is.
func (tb *tab) click(selector, text string) {
	tb.t.Helper()
	tb.shows(selector, text)
	const mark = "clicked-by-test"
	evaluate[chromedp.Void](tb, fmt.Sprintf(`(() => {
		const found = [...document.querySelectorAll(%[2]q)].filter(e => e.innerText.includes(%[3]q));
		found[0].setAttribute("data-%[1]s", "");
	})()`, mark, selector, text))
	tb.run(chromedp.Click(chromedp.CSS("[data-" + mark + "]")))
	evaluate[chromedp.Void](tb, fmt.Sprintf(`document.querySelector("[data-%[1]s]")?.removeAttribute("data-%[1]s")`, mark))
}

// evaluate returns what a script comes to.
func evaluate[T any](tb *tab, script string) T {
	tb.t.Helper()
	value, err := chromedp.Run(tb.ctx, chromedp.Evaluate[T](script))
	if err != nil {
		tb.t.Fatal(err)
	}
	return value
}

// press presses keys, one after the other.
func (tb *tab) press(keys ...string) {
	tb.t.Helper()
	for _, key := range keys {
		tb.run(chromedp.KeyEvent(key))
	}
}

// tabTo presses Tab until the focus is where the condition, on e, holds.
func (tb *tab) tabTo(what, condition string) {
	tb.t.Helper()
	var passed []string
	for range 80 {
		tb.press(kb.Tab)
		if evaluate[bool](tb, fmt.Sprintf("(e => Boolean(%s))(document.activeElement)", condition)) {
			if evaluate[string](tb, `getComputedStyle(document.activeElement).outlineStyle`) == "none" {
				tb.t.Errorf("%s has the focus, which cannot be seen", what)
			}
			return
		}
		passed = append(passed, evaluate[string](tb, `(e => e.tagName + " " + (e.getAttribute("aria-label") ?? e.innerText.slice(0, 30)))(document.activeElement)`))
	}
	tb.t.Fatalf("the focus never gets to %s, but to %s", what, strings.Join(passed, ", "))
}
