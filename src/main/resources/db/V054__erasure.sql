-- What is to be erased, and what has been: the row is there before anything goes, and stays. It holds nothing of what was
-- erased.
CREATE TABLE erasure (
  portal_id       BIGINT NOT NULL,
  id              BIGINT NOT NULL,
  chat_id         BIGINT NOT NULL,       -- the dialog; 0: whatever has been kept long enough
  asked_by        BIGINT NOT NULL,       -- user; 0: the server
  asked_at        BIGINT NOT NULL,       -- epoch milliseconds
  up_to           BIGINT NOT NULL,       -- of a dialog: the last message that goes
  messages_before BIGINT NOT NULL,       -- of what was kept long enough: sessions closed before go, epoch milliseconds; 0: none
  files_before    BIGINT NOT NULL,       -- the same of files, by when they came
  messages        BIGINT NOT NULL,       -- gone so far
  files           BIGINT NOT NULL,       -- gone so far
  done_at         BIGINT NOT NULL,       -- epoch milliseconds, 0: under way
  CONSTRAINT pk_erasure PRIMARY KEY (portal_id, id)
);
-- Whether, when and by whom a dialog was erased
CREATE INDEX erasure_chat ON erasure (portal_id, chat_id, id);
-- What a server that was stopped has to go on with
-- [jooq ignore start]
CREATE INDEX erasure_open ON erasure (portal_id, id) WHERE done_at = 0;
-- [jooq ignore stop]

-- What else is known of a dialog or of a session, to be found when it is erased
CREATE INDEX notification_chat ON notification (portal_id, chat_id);
CREATE INDEX automation_run_chat ON automation_run (portal_id, chat_id);
CREATE INDEX head_vote_session ON head_vote (portal_id, session_id);
CREATE INDEX livechat_token_visitor ON livechat_token (portal_id, visitor_id);
