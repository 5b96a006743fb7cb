#!/usr/bin/env bash
# Holds that a run ends with the first step that fails, however it fails, and
# that it prints its table nevertheless.
set -euo pipefail
cd "$(dirname "$0")"

# check STATUS STEP runs a run of three steps, the second of which is given, and
# compares: 0 for one in which the third step runs, 1 for one that ends before.
check() {
	local want=$1 body=$2 got=0 output
	output=$(bash -c '
		. ./steps.sh
		first() { echo first-ran; }
		second() { eval "$0"; }
		third() { echo third-ran; }
		step first first
		step second second
		step third third' "$body" 2>&1) || got=1
	if [ "$got" -ne "$want" ]; then
		printf 'status %d, want %d, for: %s\n%s\n' "$got" "$want" "$body" "$output"
		exit 1
	fi
	if [ "$got" -eq 1 ] && [[ "$output" = *third-ran* ]]; then
		printf 'goes on after: %s\n%s\n' "$body" "$output"
		exit 1
	fi
	if [[ "$output" != *"processor   step"* ]]; then
		printf 'no table for: %s\n%s\n' "$body" "$output"
		exit 1
	fi
}

check 0 'true'
check 0 'false || true'
check 0 'for x in 1 2; do [ "$x" = 1 ] && continue; true; done'
check 1 'false'
check 1 'false; true'
check 1 'for x in 1 2; do test "$x" = 2; done'
check 1 'for x in 1 2; do (cd / && test "$x" = 2 && true); done'
check 1 'false | cat; true'
check 1 'x=$(false; echo x); true'
check 1 'for x in a; do y=$(false | cat); done; true'
check 1 '(false); true'
check 1 '{ false; true; }'
check 1 'echo "$there_is_no_such_variable"; true'
check 1 'there-is-no-such-command; true'
check 1 'exit 7'
