-- What version 2 knows of a bot besides: JSON, empty for a bot of version 1.
ALTER TABLE bot ADD COLUMN v2 VARCHAR(4000) DEFAULT '' NOT NULL;

-- Commands that clients can give to a bot: written as /name, or with a button.
CREATE TABLE bot_command (
  portal_id BIGINT NOT NULL,
  id        BIGINT NOT NULL,
  bot_id    BIGINT NOT NULL,
  name      VARCHAR(100) NOT NULL,   -- without the slash
  url       VARCHAR(2000) NOT NULL,  -- who hears it, empty: the bot as it hears everything
  common    BOOLEAN NOT NULL,
  hidden    BOOLEAN NOT NULL,
  extranet  BOOLEAN NOT NULL,
  words     TEXT NOT NULL,           -- JSON: language to title and parameters
  CONSTRAINT pk_bot_command PRIMARY KEY (portal_id, id)
);
-- For the command that a client gives; a bot has each name once.
CREATE UNIQUE INDEX bot_command_name ON bot_command (portal_id, bot_id, name);

-- What a bot that fetches its events has not acknowledged yet.
CREATE TABLE bot_event (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  bot_id     BIGINT NOT NULL,
  type       VARCHAR(40) NOT NULL,
  data       TEXT NOT NULL,          -- JSON
  created_at BIGINT NOT NULL,        -- epoch milliseconds
  CONSTRAINT pk_bot_event PRIMARY KEY (portal_id, id)
);
-- For fetching in order, and for forgetting.
CREATE INDEX bot_event_bot ON bot_event (portal_id, bot_id, id);
