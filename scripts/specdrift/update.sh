#!/bin/sh
# Takes a document over into api/, regenerates gen/, builds and tests what
# stands on it, and prints what the change means for users.
#
#	scripts/specdrift/update.sh NAME FILE|URL
#
# make update-spec runs it, at the top of the repository. If the document can
# not be fetched or generated from, api/ and gen/ are left as they were. Code by
# hand that does not fit the new document is for a person to mend: then all is
# left as generated and the exit status is not 0.
set -eu

name=$1
upstream=$2
specdrift=scripts/specdrift/specdrift
shared=api/conversation.yaml # whose Go types the other documents share
if [ "$name" = conversation ]; then
	shared=
fi

kept=$(mktemp -d)
taken=no
finish() {
	status=$?
	if [ "$taken" = no ]; then
		cp -Rp "$kept/." .
	fi
	rm -rf "$kept"
	exit "$status"
}
cp -Rp api gen "$kept"
trap finish EXIT
trap 'exit 130' HUP INT TERM

"$specdrift" -fetch "$upstream" -o "api/$name.yaml"
go generate ./...
go build ./gen/...
taken=yes

status=0
{ go build ./... && "${MAKE:-make}" test; } || status=$?
"$specdrift" -overlay "api/$name.overlay.yaml" -shared "$shared" -base "$kept/api/$name.yaml" -revision "api/$name.yaml" || [ $? -ne 3 ]
exit "$status"
