package sinchtest_test

import (
	"context"
	"fmt"
	"log"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A stream is reset, as only HTTP/2 knows it.
func ExampleResetStream() {
	fake := sinchtest.New(sinchtest.WithHTTP2())
	defer fake.Close()

	fake.Inject(sinchtest.Fault{Operation: sinchtest.GetApp, Times: 1, Break: sinchtest.ResetStream(sinchtest.EnhanceYourCalm)})
	app, err := fake.Client().Apps.GetApp(context.Background(), fake.AppID())
	fmt.Println(err, app.ID == fake.AppID(), len(fake.Requests(sinchtest.GetApp)))
	// Output: <nil> true 2
}

// A fault below HTTP, over a socket: the answer ends after ten bytes.
func ExampleServer_Client() {
	t := &exampleTest{} // in a test its t
	defer t.end()
	server := sinchtest.NewServer(t)

	server.Inject(sinchtest.Fault{Operation: sinchtest.ListApps, Times: 1, Break: sinchtest.CutAfter(10)})
	apps, err := server.Client().Apps.ListApps(context.Background())
	fmt.Println(err, len(apps.Apps), len(server.Requests(sinchtest.ListApps)))
	// Output: <nil> 1 2
}

// exampleTest is a test for an example, which has none.
type exampleTest struct{ cleanups []func() }

func (*exampleTest) Helper()                           {}
func (t *exampleTest) Cleanup(f func())                { t.cleanups = append(t.cleanups, f) }
func (*exampleTest) Errorf(format string, args ...any) { log.Printf(format, args...) }
func (*exampleTest) Fatalf(format string, args ...any) { log.Fatalf(format, args...) }

func (t *exampleTest) end() {
	for _, f := range t.cleanups {
		f()
	}
}
