package main

import (
	"strings"
	"testing"
)

func TestATypeThatIsNoLongerSharedBreaks(t *testing.T) {
	t.Parallel()
	const batch, overlay, shared = "../../api/batch.yaml", "../../api/batch.overlay.yaml", "../../api/conversation.yaml"
	newChannel := revised(t, batch, edit{"      - SMS\n", "      - SMS\n      - HOLOGRAM\n"})
	for _, row := range []struct {
		name, base, revision, shared string
		status                       int
		want                         string
	}{
		{"a channel that the other document has not", batch, newChannel, shared, exitBreaking, "breaking: #/components/schemas/ConversationChannel: package of its Go type dropped, was conversation"},
		{"a channel that the other document has from now on", newChannel, batch, shared, exitBreaking, "breaking: #/components/schemas/ConversationChannel/enum/HOLOGRAM: enum value removed"},
		{"a channel, where nothing is shared", batch, newChannel, "", exitCompatible, "enum value added"},
		{"nothing", batch, batch, shared, exitNone, "nothing changed"},
		{"a document that is not there", batch, batch, "nowhere.yaml", exitFailed, "open nowhere.yaml"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			var output strings.Builder
			status := run(t.Context(), []string{"-base", row.base, "-revision", row.revision, "-overlay", overlay, "-shared", row.shared}, &output, &output)
			if status != row.status || !strings.Contains(output.String(), row.want) {
				t.Errorf("exit status %d, want %d and %q\n%s", status, row.status, row.want, output.String())
			}
		})
	}
}

func TestTheNameOfASharedTypeCounts(t *testing.T) {
	t.Parallel()
	const unnamed, named = "conversation", "conversation, named here as well"
	for _, row := range []struct {
		name, before, after string
		want                level
	}{
		{"a type becomes the other's and keeps a name", "", named, compatible},
		{"a type becomes the other's and loses its name", "", unnamed, breaking},
		{"a shared type gets a name", unnamed, named, compatible},
		{"a shared type loses its name", named, unnamed, breaking},
		{"a type is no longer shared", named, "", breaking},
	} {
		if got := narrowsSharing(row.before, row.after); got != (row.want == breaking) {
			t.Errorf("%s: %t", row.name, got)
		}
	}
}
