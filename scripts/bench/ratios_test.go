package main

import (
	"strings"
	"testing"
)

const firstRound = `goos: linux
cpu: Some Processor
BenchmarkSend/client-2         	   24679	      6000 ns/op	    3000 B/op	      40 allocs/op
BenchmarkSend/baseline-2       	   20000	      4000 ns/op	    4000 B/op	      50 allocs/op
BenchmarkVerify/by_hand-2      	 1000000	      1000 ns/op	1000.00 MB/s
BenchmarkVerify/by_hand,_plain_struct-2 	 1000000	      500 ns/op
BenchmarkVerify/package-2      	 1000000	       800 ns/op
BenchmarkLoopback/64_callers-2 	       3	         1.250 cpu-ratio	         0.8000 rate-ratio	         0 ns/op
BenchmarkAlone-2               	       3	       700 ns/op
PASS
`

func TestTheTableHasTheMediansOfTheRounds(t *testing.T) {
	r := newRatios()
	for _, text := range []string{
		firstRound,
		strings.Replace(firstRound, "6000 ns/op", "2000 ns/op", 1),
		strings.Replace(firstRound, "6000 ns/op", "4000 ns/op", 1),
	} {
		if err := r.add("go1.26.8", text); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.add("go1.27.3", "BenchmarkSend/client-2 \t1\t 8 ns/op\nBenchmarkSend/baseline-2 \t1\t 4 ns/op\n"); err != nil {
		t.Fatal(err)
	}
	want := `| ours / baseline | go1.26.8 time | go1.26.8 processor | go1.26.8 memory | go1.26.8 allocations | go1.27.3 time | go1.27.3 processor | go1.27.3 memory | go1.27.3 allocations |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
| Send | 1.00 | | 0.75 | 0.80 | 2.00 | | | |
| Verify | 0.80 | | | | | | | |
| Verify, beside a plain struct | 1.60 | | | | | | | |
| Loopback/64 callers | 1.25 | 1.25 | | | | | | |
`
	if got := r.table([]string{"go1.26.8", "go1.27.3"}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAMeasurementThatIsNoneIsAnError(t *testing.T) {
	if err := newRatios().add("go1.26.8", "BenchmarkSend/client-2\t1\tfast\n"); err == nil {
		t.Error("no error")
	}
}
