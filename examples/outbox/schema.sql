-- Messages that are to be sent, and what became of them. PostgreSQL and SQLite
-- take this alike. Times are milliseconds since 1970.
CREATE TABLE IF NOT EXISTS outbox (
	id         TEXT    PRIMARY KEY, -- also the message_metadata of the message
	request    TEXT    NOT NULL,    -- a SendMessageRequest as JSON
	state      TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'unknown', 'sent', 'failed', 'undecidable')),
	due        BIGINT  NOT NULL,    -- when a worker may take it
	attempts   INTEGER NOT NULL DEFAULT 0, -- how often a worker has taken it to send it
	looks      INTEGER NOT NULL DEFAULT 0, -- how often Sinch did not list it
	began      BIGINT  NOT NULL DEFAULT 0, -- when it was first taken; 0 for never
	message_id TEXT    NOT NULL DEFAULT '',
	proof      TEXT    NOT NULL DEFAULT '', -- how it is known to be sent
	reason     TEXT    NOT NULL DEFAULT ''  -- why it is not, or not known to be
);

CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due) WHERE state IN ('waiting', 'sending', 'unknown');
