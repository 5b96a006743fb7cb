# The steps of a run, for bash to read. The first step that fails ends the run,
# and a table at the end says how long each took. .ci/steps_test.sh holds that.

set -euo pipefail
shopt -s inherit_errexit # a failure within $(…) counts as well

exec 3>&1 4>&2
names=() figures=()

# step NAME COMMAND [ARGUMENT ...] runs a command, which may be a function. It
# must not be part of a condition: there bash would not heed set -e.
step() {
	local name=$1 used status
	shift
	printf '\n== %s\n' "$name"
	set +e
	# The time is that of a group, since a subshell alone would take the time
	# itself and print it among the output of the command.
	used=$(
		exec 2>&1
		TIMEFORMAT='%0R %0U %0S'
		time { (exec >&3 2>&4 && set -e && "$@"); }
		exit $?
	)
	status=$?
	set -e
	names+=("$name")
	figures+=("$used")
	if [ "$status" -ne 0 ]; then
		printf '\n== failed with status %d: %s\n' "$status" "$name"
		exit "$status"
	fi
}

# table prints the steps with their times in seconds.
table() {
	local i real user system
	printf '\n%8s %10s   %s\n' seconds processor step
	for i in "${!names[@]}"; do
		read -r real user system <<<"${figures[i]##*$'\n'}"
		printf '%8d %10d   %s\n' "$real" "$((user + system))" "${names[i]}"
	done
	printf '%8d %10s   %s\n' "$SECONDS" '' "${#names[@]} steps"
}
trap table EXIT
