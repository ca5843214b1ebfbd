-- How an employee has marked a chat in the messenger, for himself.
CREATE TABLE chat_mark (
  portal_id   BIGINT NOT NULL,
  chat_id     BIGINT NOT NULL,
  user_id     BIGINT NOT NULL,
  muted       BOOLEAN NOT NULL,
  pinned      BOOLEAN NOT NULL,
  unread      BOOLEAN NOT NULL,          -- to be read again, whatever he has seen
  hidden_at   BIGINT NOT NULL,           -- not listed until there is a newer message than this, 0: listed
  searched_at BIGINT NOT NULL,           -- epoch milliseconds: chosen from what he searched, 0: never
  CONSTRAINT pk_chat_mark PRIMARY KEY (portal_id, chat_id, user_id)
);
-- The marks of an employee
CREATE INDEX chat_mark_user ON chat_mark (portal_id, user_id);
