package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// columns are what is compared of each release, by the units of go test.
var columns = []struct{ name, unit string }{
	{"time", "ns/op"}, // or what rate-ratio says
	{"processor", "cpu-ns/op"},
	{"memory", "B/op"},
	{"allocations", "allocs/op"},
}

// ours are the last words of the names of benchmarks that have a baseline.
var ours = []string{"client", "package"}

// processors is what go test adds to a name.
var processors = regexp.MustCompile(`-\d+$`)

// ratios are those of all rounds.
type ratios struct {
	rows   []string                        // in the order in which they came
	values map[string]map[string][]float64 // by row, and by release and column
}

func newRatios() *ratios { return &ratios{values: map[string]map[string][]float64{}} }

// add takes what one round of a release has printed.
func (r *ratios) add(release, text string) error {
	measured := map[string]map[string]float64{} // by benchmark and unit
	var names []string
	for line := range strings.Lines(text) {
		name, units, err := parse(line)
		if err != nil {
			return err
		}
		if units != nil {
			measured[name] = units
			names = append(names, name)
		}
	}
	for _, name := range names {
		group, last := cut(name)
		if rate := measured[name]["rate-ratio"]; rate > 0 {
			r.put(name, release, "time", 1/rate)
			r.put(name, release, "processor", measured[name]["cpu-ratio"])
		}
		if !slices.Contains(ours, last) {
			continue
		}
		for _, other := range names {
			otherGroup, baseline := cut(other)
			if otherGroup != group || slices.Contains(ours, baseline) {
				continue
			}
			row := group
			if _, detail, found := strings.Cut(baseline, ", "); found {
				row += ", beside a " + detail
			}
			for _, column := range columns {
				mine, has := measured[name][column.unit]
				if its := measured[other][column.unit]; has && its > 0 {
					r.put(row, release, column.name, mine/its)
				}
			}
		}
	}
	return nil
}

// parse reads a line of go test -bench; units is nil if it is none of a
// benchmark.
func parse(line string) (name string, units map[string]float64, err error) {
	fields := strings.Split(strings.TrimSpace(line), "\t")
	if !strings.HasPrefix(line, "Benchmark") || len(fields) < 3 {
		return "", nil, nil
	}
	name = strings.TrimSpace(fields[0])
	name = strings.ReplaceAll(strings.TrimPrefix(processors.ReplaceAllString(name, ""), "Benchmark"), "_", " ")
	units = map[string]float64{}
	for _, field := range fields[2:] {
		number, unit, found := strings.Cut(strings.TrimSpace(field), " ")
		value, err := strconv.ParseFloat(number, 64)
		if !found || err != nil {
			return "", nil, fmt.Errorf("%q is no measurement", field)
		}
		units[unit] = value
	}
	return name, units, nil
}

// cut splits a name before its last part.
func cut(name string) (group, last string) {
	at := strings.LastIndex(name, "/")
	return name[:max(at, 0)], name[at+1:]
}

func (r *ratios) put(row, release, column string, value float64) {
	if r.values[row] == nil {
		r.values[row] = map[string][]float64{}
		r.rows = append(r.rows, row)
	}
	key := release + " " + column
	r.values[row][key] = append(r.values[row][key], value)
}

// table prints the medians, for each release beside each other.
func (r *ratios) table(releases []string) string {
	var out strings.Builder
	out.WriteString("| ours / baseline |")
	for _, release := range releases {
		for _, column := range columns {
			fmt.Fprintf(&out, " %s %s |", release, column.name)
		}
	}
	out.WriteString("\n|---|" + strings.Repeat("---:|", len(releases)*len(columns)) + "\n")
	for _, row := range r.rows {
		fmt.Fprintf(&out, "| %s |", row)
		for _, release := range releases {
			for _, column := range columns {
				if values := r.values[row][release+" "+column.name]; len(values) > 0 {
					fmt.Fprintf(&out, " %.2f |", median(values))
				} else {
					out.WriteString(" |")
				}
			}
		}
		out.WriteString("\n")
	}
	return out.String()
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 0 {
		return (sorted[middle-1] + sorted[middle]) / 2
	}
	return sorted[middle]
}
