#!/usr/bin/env bash
# Fuzzes each target of each module for FUZZTIME. make fuzz runs it, at the top
# of the repository. One that fails does not keep the others from their turn.
set -euo pipefail

packages=$(git grep -l '^func Fuzz' -- '*_test.go' | xargs -n 1 dirname | sort -u)
failed=()
for package in $packages; do
	targets=$(git grep -h '^func Fuzz' -- ":(glob)$package/*_test.go" | sed 's/^func \(Fuzz[A-Za-z0-9]*\).*/\1/')
	for target in $targets; do
		echo "-- $package $target"
		(cd "$package" && go test . -run '^$' -fuzz "^$target\$" -fuzztime "$FUZZTIME") || failed+=("$target")
	done
done
if [ "${#failed[@]}" -gt 0 ]; then
	echo "failed: ${failed[*]}"
	exit 1
fi
