-- Bots of applications: a user that writes, and the addresses that hear what clients write to it.
CREATE TABLE bot (
  portal_id      BIGINT NOT NULL,
  id             BIGINT NOT NULL,       -- the user whose name is on what it writes
  application_id BIGINT NOT NULL,       -- 0: registered through a webhook
  owner          VARCHAR(80) NOT NULL,  -- who may use it: app:17, or key: and the SHA-256 of a CLIENT_ID
  code           VARCHAR(100) NOT NULL,
  type           VARCHAR(8) NOT NULL,   -- B, O, H or S, as it was registered
  openline       BOOLEAN NOT NULL,      -- may answer on lines
  handlers       TEXT NOT NULL,         -- JSON: event to address
  CONSTRAINT pk_bot PRIMARY KEY (portal_id, id)
);
-- Registering the same code again gives the same bot
CREATE UNIQUE INDEX bot_code ON bot (portal_id, owner, code);
