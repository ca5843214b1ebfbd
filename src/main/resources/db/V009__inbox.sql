-- What an employee has left in a dialog.
CREATE TABLE reading (
  portal_id BIGINT NOT NULL,
  chat_id   BIGINT NOT NULL,
  user_id   BIGINT NOT NULL,
  up_to     BIGINT NOT NULL,             -- the newest message that he has seen, 0: none
  draft     TEXT NOT NULL,               -- what he has begun to write, empty: nothing
  CONSTRAINT pk_reading PRIMARY KEY (portal_id, chat_id, user_id)
);
-- The dialogs that were closed last
-- [jooq ignore start]
CREATE INDEX session_closed ON session (portal_id, closed_at, id) WHERE closed_at <> 0;
-- [jooq ignore stop]
