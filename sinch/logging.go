package sinch

import (
	"context"
	"log/slog"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// journal writes the log. What it may say is decided in shown.go.
type journal struct {
	logger *slog.Logger // nil for silence
}

// attempt records one attempt, whether it failed or not. Its duration is that of
// the request, without the waits before it.
func (j journal) attempt(ctx context.Context, out *outgoing) {
	if j.logger == nil || !j.logger.Enabled(ctx, slog.LevelDebug) {
		return
	}
	j.logger.LogAttrs(ctx, slog.LevelDebug, "sinch: attempt", append(out.attributes(), slog.Duration("duration", time.Since(out.began)))...)
}

// retry records the decision to repeat an attempt that failed.
func (j journal) retry(ctx context.Context, out *outgoing, delay time.Duration) {
	if j.logger == nil || !j.logger.Enabled(ctx, slog.LevelWarn) {
		return
	}
	j.logger.LogAttrs(ctx, slog.LevelWarn, "sinch: retry", append(out.attributes(), slog.Duration("delay", delay))...)
}

// misfit records an answer of which some members do not fit their fields: where
// they stand and of which kinds they are.
func (j journal) misfit(ctx context.Context, out *outgoing, problems call.Problems) {
	if j.logger == nil || !j.logger.Enabled(ctx, slog.LevelWarn) {
		return
	}
	j.logger.LogAttrs(ctx, slog.LevelWarn, "sinch: answer with odd members", append(out.attributes(),
		slog.Int("problems", len(problems)), slog.String("first", shownProblems(problems)))...)
}
