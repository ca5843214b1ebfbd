-- Bots that are made here: a script that people edit, and the models that were trained from it.
CREATE TABLE agent (
  portal_id             BIGINT NOT NULL,
  id                    BIGINT NOT NULL,
  bot_id                BIGINT NOT NULL,      -- the user whose name is on what it writes
  name                  TEXT NOT NULL,
  language              VARCHAR(16) NOT NULL, -- language tag, such as en or pt-BR
  inactivity_timeout    BIGINT NOT NULL,      -- seconds without a message that close a dialog, 0: never
  continue_conversation BOOLEAN NOT NULL,     -- after the timeout a dialog goes on where it stopped
  revision              BIGINT NOT NULL,      -- of the script, counts its changes from 1
  version               BIGINT NOT NULL,      -- of the newest model, 0: never trained
  trained_revision      BIGINT NOT NULL,      -- of the script that the newest model was trained from
  script                TEXT NOT NULL,        -- JSON; last, so that a read of the rest does not fetch it
  CONSTRAINT pk_agent PRIMARY KEY (portal_id, id)
);
-- Agents.hear: which agent a bot is
CREATE UNIQUE INDEX agent_bot ON agent (portal_id, bot_id);

-- What training made of a script; a row never changes.
CREATE TABLE agent_model (
  portal_id  BIGINT NOT NULL,
  agent_id   BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  trained_at BIGINT NOT NULL, -- epoch milliseconds
  snapshot   TEXT NOT NULL,   -- JSON
  CONSTRAINT pk_agent_model PRIMARY KEY (portal_id, agent_id, version)
);

-- What an agent remembers of a chat.
CREATE TABLE agent_chat (
  portal_id  BIGINT NOT NULL,
  agent_id   BIGINT NOT NULL,
  chat_id    BIGINT NOT NULL,
  session_id BIGINT NOT NULL,  -- in which the agent heard the chat last
  version    BIGINT NOT NULL,  -- of the model that the dialog began with
  resumes    BOOLEAN NOT NULL, -- the next session goes on where this one stopped
  updated_at BIGINT NOT NULL,  -- epoch milliseconds
  state      TEXT NOT NULL,    -- JSON: position and variables
  CONSTRAINT pk_agent_chat PRIMARY KEY (portal_id, agent_id, chat_id)
);
