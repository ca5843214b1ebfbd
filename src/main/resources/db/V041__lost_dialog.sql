-- The session that this member answered until somebody else got it, 0: none.
ALTER TABLE member ADD COLUMN lost_session BIGINT NOT NULL DEFAULT 0;
