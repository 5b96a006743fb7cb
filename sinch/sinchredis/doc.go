// Package sinchredis shares through Redis what the processes of a project have
// to share: one rate of requests ([NewLimiter], for sinch.WithLimiter) and the
// nonces of the callbacks that were handled ([NewNonces], for
// webhook.WithNonceStore).
//
// It is a module of its own, so that programs without Redis link none of it. It
// takes any client of go-redis: of one server, of a cluster, or of the master
// that sentinels name. Each script works on one key, so in a cluster any key or
// prefix will do, with or without a hash tag. Every key has a time to live.
// ACLs have to allow HMGET, HSET, PEXPIRE, GET, SET, DEL, TIME, EVAL and EVALSHA.
package sinchredis
