// Package simulation is a network in memory that breaks on demand, with a
// history of what happened when. It works in a bubble of testing/synctest, where
// time is virtual, and outside of one.
package simulation
