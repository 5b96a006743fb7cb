package main

import (
	"cmp"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
)

// cluster is a PostgreSQL of the tests, on a socket and with files of its own.
type cluster struct {
	bin, dir   string
	credential *syscall.SysProcAttr // of the user postgres if the tests run as root, which PostgreSQL refuses
	started    sync.Once
	err        error
	databases  int
}

var postgres cluster

// start starts the cluster.
func (c *cluster) start() error {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres") // where Debian has it
	if server, err := exec.LookPath("postgres"); len(found) == 0 && err == nil {
		found = []string{server}
	}
	if len(found) == 0 {
		return fmt.Errorf("there is no PostgreSQL; on Debian: apt-get install postgresql")
	}
	c.bin = filepath.Dir(slices.Max(found))
	var err error
	if c.dir, err = os.MkdirTemp("", "outbox-pg"); err != nil { // short: the path of a socket has a limit
		return err
	}
	if os.Geteuid() == 0 {
		owner, err := user.Lookup("postgres")
		if err != nil {
			return err
		}
		uid, err := strconv.Atoi(owner.Uid)
		gid, err2 := strconv.Atoi(owner.Gid)
		if err := cmp.Or(err, err2, os.Chown(c.dir, uid, gid)); err != nil {
			return err
		}
		c.credential = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	return cmp.Or(
		c.run("initdb", "--auth=trust", "--username=outbox", "--no-sync", "--encoding=UTF8", "--locale=C", c.data()),
		c.run("pg_ctl", "--pgdata="+c.data(), "--log="+filepath.Join(c.dir, "log"), "--wait", "--timeout=120",
			"--options=-c listen_addresses='' -c fsync=off -k "+c.dir, "start"))
}

// stop ends the cluster, if it was started.
func (c *cluster) stop() {
	if c.dir != "" {
		_ = c.run("pg_ctl", "--pgdata="+c.data(), "--mode=immediate", "stop")
		_ = os.RemoveAll(c.dir)
	}
}

func (c *cluster) data() string { return filepath.Join(c.dir, "data") }

func (c *cluster) run(program string, arguments ...string) error {
	command := exec.Command(filepath.Join(c.bin, program), arguments...)
	command.SysProcAttr, command.Dir = c.credential, c.dir
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", program, err, out)
	}
	return nil
}

// database returns the URL of a new database, as it is called in a test.
func (c *cluster) database(t *testing.T) string {
	t.Helper()
	c.started.Do(func() { c.err = c.start() })
	if c.err != nil {
		t.Fatal(c.err)
	}
	c.databases++
	name := fmt.Sprintf("test%d", c.databases)
	db, err := sql.Open("pgx", c.url("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	return c.url(name)
}

func (c *cluster) url(database string) string {
	return "postgres:///" + database + "?" + url.Values{"host": {c.dir}, "user": {"outbox"}}.Encode()
}

// onEachDatabase runs a test with each kind of database, a new one each.
func onEachDatabase(t *testing.T, test func(t *testing.T, address string)) {
	t.Run("PostgreSQL", func(t *testing.T) { test(t, postgres.database(t)) })
	t.Run("SQLite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "outbox.db")) })
}
