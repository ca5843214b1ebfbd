-- Messages that could not be taken in however often it was tried: how many nobody has noticed yet, and when the last one
-- was left out, epoch milliseconds.
ALTER TABLE telegram ADD COLUMN skipped BIGINT NOT NULL DEFAULT 0;
ALTER TABLE telegram ADD COLUMN skipped_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN skipped BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN skipped_at BIGINT NOT NULL DEFAULT 0;

-- Whether what is sent is put into the mailbox's folder for it.
ALTER TABLE mailbox ADD COLUMN keep_sent BOOLEAN DEFAULT TRUE NOT NULL;
