-- A dialog: one client of one channel on one line, for ever.
CREATE TABLE dialog (
  portal_id       BIGINT NOT NULL,
  id              BIGINT NOT NULL,
  user_code       VARCHAR(700) NOT NULL, -- connector|line|chat of the channel|user of the channel
  place           VARCHAR(700) NOT NULL, -- what the channel's next message is recognised by
  line_id         BIGINT NOT NULL,
  client_id       BIGINT NOT NULL,
  chat_is_number  BOOLEAN NOT NULL,      -- the channel writes its chat's id as a number
  card            TEXT NOT NULL,         -- JSON: what the channel says about the client
  title           TEXT NOT NULL,
  description     TEXT NOT NULL,
  silent          BOOLEAN NOT NULL,      -- what operators write stays inside
  lead_id         BIGINT NOT NULL,       -- 0: not in the CRM
  message_count   BIGINT NOT NULL,
  last_message_id BIGINT NOT NULL,
  created_at      BIGINT NOT NULL,       -- epoch milliseconds
  CONSTRAINT pk_dialog PRIMARY KEY (portal_id, id)
);
-- Dialogs.byCode: two channels of one line may use the same ids
CREATE INDEX dialog_code ON dialog (portal_id, user_code);
-- Dialogs.at: also keeps a channel from opening a dialog twice
CREATE UNIQUE INDEX dialog_place ON dialog (portal_id, place);
-- Dialogs of a CRM lead
-- [jooq ignore start]
CREATE INDEX dialog_lead ON dialog (portal_id, lead_id) WHERE lead_id <> 0;
-- [jooq ignore stop]

CREATE TABLE message (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  chat_id     BIGINT NOT NULL,
  session_id  BIGINT NOT NULL,
  author_id   BIGINT NOT NULL,           -- 0: the system
  origin      VARCHAR(16) NOT NULL,      -- CLIENT, OPERATOR, AGENT or SYSTEM
  text        TEXT NOT NULL,
  inside      BOOLEAN NOT NULL,          -- the client does not see it
  external_id VARCHAR(255),              -- the channel's id of a client's message
  params      TEXT NOT NULL,             -- JSON: files, buttons, ids in the channel
  created_at  BIGINT NOT NULL,           -- epoch milliseconds
  CONSTRAINT pk_message PRIMARY KEY (portal_id, id)
);
-- Messages of a dialog and of its sessions, newest first
CREATE INDEX message_chat ON message (portal_id, chat_id, id);
-- The last word on repeats: one row per message of a channel
CREATE UNIQUE INDEX message_external ON message (portal_id, chat_id, external_id);

-- Employees who take part in a dialog.
CREATE TABLE member (
  portal_id      BIGINT NOT NULL,
  chat_id        BIGINT NOT NULL,
  user_id        BIGINT NOT NULL,
  pinned_session BIGINT NOT NULL,        -- the session that this member has pinned, 0: none
  joined_at      BIGINT NOT NULL,        -- epoch milliseconds
  CONSTRAINT pk_member PRIMARY KEY (portal_id, chat_id, user_id)
);
-- Dialogs of an employee
CREATE INDEX member_user ON member (portal_id, user_id);

-- One episode of a dialog, from its first message until it is closed.
CREATE TABLE session (
  portal_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,
  chat_id      BIGINT NOT NULL,
  line_id      BIGINT NOT NULL,
  parent_id    BIGINT NOT NULL,          -- the session before, 0: the first
  stage        VARCHAR(16) NOT NULL,     -- AGENT, QUEUED, ANSWERED, CLOSED or SPAM
  stage_at     BIGINT NOT NULL,          -- epoch milliseconds
  operator_id  BIGINT NOT NULL,          -- operator or agent who answers, or is asked to; 0: nobody
  fence        BIGINT NOT NULL,          -- raised whenever the dialog changes hands
  head_vote    BIGINT NOT NULL,          -- 1..5, 0: not rated
  head_comment TEXT,
  created_at   BIGINT NOT NULL,          -- epoch milliseconds
  closed_at    BIGINT NOT NULL,          -- epoch milliseconds, 0: open
  CONSTRAINT pk_session PRIMARY KEY (portal_id, id)
);
-- Sessions of a chat, newest first
CREATE INDEX session_chat ON session (portal_id, chat_id, id);
-- The load of operators
CREATE INDEX session_operator ON session (portal_id, operator_id, closed_at);
-- For Sessions.open; also keeps a chat from having two open sessions.
-- [jooq ignore start]
CREATE UNIQUE INDEX session_open ON session (portal_id, chat_id) WHERE closed_at = 0;
-- [jooq ignore stop]

-- Who rated a session as a supervisor, and how, every time.
CREATE TABLE head_vote (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  user_id    BIGINT NOT NULL,
  rating     BIGINT NOT NULL,
  comment    TEXT,
  created_at BIGINT NOT NULL,            -- epoch milliseconds
  CONSTRAINT pk_head_vote PRIMARY KEY (portal_id, id)
);
