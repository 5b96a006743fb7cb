// Package simulation is what the simulations of this module share: a network
// in memory that breaks on demand, chance that comes from a seed, a history of
// what happened when, and the loop over seeds. It is for tests that run in a
// bubble of testing/synctest, where time is virtual.
package simulation
