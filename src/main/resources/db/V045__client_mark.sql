-- How far the client of a dialog has got what was written to him, as his channel tells.
CREATE TABLE client_mark (
  portal_id BIGINT NOT NULL,
  chat_id   BIGINT NOT NULL,
  got       BIGINT NOT NULL,             -- the last message that has reached his device, 0: none
  seen      BIGINT NOT NULL,             -- the last message that he has had in sight, 0: none
  CONSTRAINT pk_client_mark PRIMARY KEY (portal_id, chat_id)
);
