// Package browser tests the page of sinch-fake in a real browser. It is a module
// of its own, so that what drives the browser is not a dependency of anything
// else.
package browser
