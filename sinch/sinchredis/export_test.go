package sinchredis

// What the tests of the public API start.
var (
	StartRedis   = startRedis
	StartCluster = startCluster
)
