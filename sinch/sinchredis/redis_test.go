package sinchredis

import (
	"context"
	"net"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// server is a redis-server that listens on a socket and writes no file.
type server struct {
	socket  string
	flags   []string
	command *exec.Cmd
}

// startServer runs a redis-server until the test ends.
func startServer(t *testing.T, flags ...string) *server {
	t.Helper()
	s := &server{socket: filepath.Join(t.TempDir(), "redis.sock"), flags: flags}
	s.start(t)
	t.Cleanup(s.stop)
	return s
}

func (s *server) start(t *testing.T) {
	t.Helper()
	program, err := exec.LookPath("redis-server")
	if err != nil {
		t.Fatal("there is no redis-server; on Debian: apt-get install redis-server")
	}
	s.command = exec.Command(program, append([]string{"--port", "0", "--unixsocket", s.socket, "--save", "", "--appendonly", "no"}, s.flags...)...)
	if err := s.command.Start(); err != nil {
		t.Fatal(err)
	}
	for range 3000 {
		if connection, err := net.Dial("unix", s.socket); err == nil {
			connection.Close()
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("redis-server does not listen after 30 seconds")
}

// stop kills the server.
func (s *server) stop() {
	_ = s.command.Process.Kill()
	_ = s.command.Wait()
}

func (s *server) options() *redis.Options {
	return &redis.Options{Network: "unix", Addr: s.socket, ContextTimeoutEnabled: true}
}

// client returns a client of the server.
func (s *server) client(t *testing.T) *redis.Client {
	t.Helper()
	client := redis.NewClient(s.options())
	t.Cleanup(func() { client.Close() })
	return client
}

// startRedis runs a redis-server until the test ends and returns a client of it.
func startRedis(t *testing.T) *redis.Client {
	t.Helper()
	return startServer(t).client(t)
}

// startCluster runs a cluster, of one node with all slots, and returns a client
// of it: like any other it refuses a script whose keys are in different slots.
func startCluster(t *testing.T) *redis.ClusterClient {
	t.Helper()
	s := startServer(t, "--cluster-enabled", "yes", "--dir", t.TempDir())
	node := s.client(t)
	if err := node.ClusterAddSlotsRange(t.Context(), 0, 16383).Err(); err != nil {
		t.Fatal(err)
	}
	for range 3000 {
		if strings.Contains(node.ClusterInfo(t.Context()).Val(), "cluster_state:ok") {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	options := s.options()
	cluster := redis.NewClusterClient(&redis.ClusterOptions{
		Addrs: []string{options.Addr}, ContextTimeoutEnabled: true,
		// A node that has no port does not know its own address.
		NewClient: func(*redis.Options) *redis.Client { return redis.NewClient(options) },
		ClusterSlots: func(ctx context.Context) ([]redis.ClusterSlot, error) {
			return []redis.ClusterSlot{{Start: 0, End: 16383, Nodes: []redis.ClusterNode{{Addr: options.Addr}}}}, nil
		},
	})
	t.Cleanup(func() { cluster.Close() })
	return cluster
}
