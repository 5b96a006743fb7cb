package sinch

import (
	"context"
	"log/slog"
	"time"
)

// journal writes the log. What it may say is listed in this file: no header,
// no body, no query, and of the path only the template, since an identity in
// it is a phone number.
type journal struct {
	logger *slog.Logger // nil for silence
}

// attempt records one attempt, whether it failed or not.
func (j journal) attempt(ctx context.Context, out *outgoing, started time.Time) {
	if j.logger == nil || !j.logger.Enabled(ctx, slog.LevelDebug) {
		return
	}
	j.logger.LogAttrs(ctx, slog.LevelDebug, "sinch: attempt", append(out.attributes(), slog.Duration("duration", time.Since(started)))...)
}

// retry records the decision to repeat an attempt that failed.
func (j journal) retry(ctx context.Context, out *outgoing, delay time.Duration) {
	if j.logger == nil || !j.logger.Enabled(ctx, slog.LevelWarn) {
		return
	}
	j.logger.LogAttrs(ctx, slog.LevelWarn, "sinch: retry", append(out.attributes(), slog.Duration("delay", delay))...)
}

// attributes describe the last attempt. The status is 0 when no answer came.
func (out *outgoing) attributes() []slog.Attr {
	status := 0
	if out.answer != nil {
		status = out.answer.StatusCode
	}
	return []slog.Attr{
		slog.String("operation", out.operation.ID),
		slog.String("method", out.operation.Method),
		slog.String("path", out.operation.Path),
		slog.Int("status", status),
		slog.Int("attempt", out.attempts),
	}
}
