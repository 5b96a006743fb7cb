// Package frameworks tests package webhook through web frameworks. It is a
// module of its own, so that nobody else downloads them.
package frameworks
