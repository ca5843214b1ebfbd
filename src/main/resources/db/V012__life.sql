-- What befalls a session besides who answers it. Times are epoch milliseconds, 0: not yet.
ALTER TABLE session ADD COLUMN asked_at BIGINT DEFAULT 0 NOT NULL;      -- first waited for a person
ALTER TABLE session ADD COLUMN answered_at BIGINT DEFAULT 0 NOT NULL;   -- first answer of a person
ALTER TABLE session ADD COLUMN closing_at BIGINT DEFAULT 0 NOT NULL;    -- finished by hand, closes a little later
ALTER TABLE session ADD COLUMN closed_itself BOOLEAN DEFAULT FALSE NOT NULL; -- nobody closed it: nothing was said for too long
ALTER TABLE session ADD COLUMN away_told_at BIGINT DEFAULT 0 NOT NULL;  -- the client was told that nobody is there
ALTER TABLE session ADD COLUMN snoozed_until BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE session ADD COLUMN category_id BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE session ADD COLUMN urgency VARCHAR(8) DEFAULT 'NORMAL' NOT NULL; -- LOW, NORMAL, HIGH or URGENT
ALTER TABLE session ADD COLUMN vote_asked_at BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE session ADD COLUMN vote VARCHAR(8) DEFAULT 'NONE' NOT NULL; -- the client's: NONE, LIKE or DISLIKE
ALTER TABLE session ADD COLUMN voted_at BIGINT DEFAULT 0 NOT NULL;
-- How long clients of a line have waited lately
-- [jooq ignore start]
CREATE INDEX session_answered ON session (portal_id, line_id, answered_at) WHERE answered_at <> 0;
-- [jooq ignore stop]

-- What an employee is told by the system.
CREATE TABLE notification (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  user_id    BIGINT NOT NULL,
  chat_id    BIGINT NOT NULL,            -- what it is about, 0: no dialog
  text       TEXT NOT NULL,
  created_at BIGINT NOT NULL,            -- epoch milliseconds
  read_at    BIGINT NOT NULL,            -- epoch milliseconds, 0: unread
  CONSTRAINT pk_notification PRIMARY KEY (portal_id, id)
);
-- The notifications of an employee, newest first
CREATE INDEX notification_user ON notification (portal_id, user_id, id);

-- How soon clients are to be answered, and served.
CREATE TABLE sla_policy (
  portal_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,
  name         TEXT NOT NULL,
  line_id      BIGINT NOT NULL,          -- 0: every line
  urgency      VARCHAR(8) NOT NULL,      -- LOW, NORMAL, HIGH, URGENT, or ANY
  first_s      BIGINT NOT NULL,          -- seconds until the first answer, 0: no target
  next_s       BIGINT NOT NULL,          -- seconds until every further answer, 0: no target
  resolution_s BIGINT NOT NULL,          -- seconds until the session is closed, 0: no target
  warn_percent BIGINT NOT NULL,          -- of the time, after which a warning is given
  created_at   BIGINT NOT NULL,          -- epoch milliseconds
  modified_at  BIGINT NOT NULL,          -- epoch milliseconds
  CONSTRAINT pk_sla_policy PRIMARY KEY (portal_id, id)
);

-- A session whose answers are timed. There are rows only where a line has a goal.
CREATE TABLE session_watch (
  portal_id   BIGINT NOT NULL,
  session_id  BIGINT NOT NULL,
  chat_id     BIGINT NOT NULL,
  line_id     BIGINT NOT NULL,
  awaiting_at BIGINT NOT NULL,           -- the client's oldest message without an answer, 0: none
  told        VARCHAR(200) NOT NULL,     -- which alerts have been given, with commas between them
  missed      VARCHAR(200) NOT NULL,     -- which targets were ever missed, with commas between them
  due_at      BIGINT NOT NULL,           -- the next SLA target, 0: none
  state       VARCHAR(16) NOT NULL,      -- OK, NEAR or BREACHED
  armed_at    BIGINT NOT NULL,           -- when the timer fires, 0: it is not set
  created_at  BIGINT NOT NULL,           -- epoch milliseconds
  closed_at   BIGINT NOT NULL,           -- epoch milliseconds, 0: open
  CONSTRAINT pk_session_watch PRIMARY KEY (portal_id, session_id)
);
-- What is due next, and what is late
-- [jooq ignore start]
CREATE INDEX session_watch_due ON session_watch (portal_id, due_at, session_id) WHERE closed_at = 0 AND due_at <> 0;
-- [jooq ignore stop]

-- Texts that operators write often.
CREATE TABLE quick_reply (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  line_id     BIGINT NOT NULL,           -- 0: every line
  owner_id    BIGINT NOT NULL,           -- whose it is, 0: everybody's
  shortcut    VARCHAR(64) NOT NULL,      -- what is typed to find it, may be empty
  title       VARCHAR(255) NOT NULL,
  text        TEXT NOT NULL,
  created_by  BIGINT NOT NULL,
  created_at  BIGINT NOT NULL,           -- epoch milliseconds
  modified_at BIGINT NOT NULL,           -- epoch milliseconds
  CONSTRAINT pk_quick_reply PRIMARY KEY (portal_id, id)
);
-- The replies of an operator: his own, and those of everybody
CREATE INDEX quick_reply_owner ON quick_reply (portal_id, owner_id, line_id, id);

-- Words that sort dialogs.
CREATE TABLE dialog_tag (
  portal_id  BIGINT NOT NULL,
  chat_id    BIGINT NOT NULL,
  tag        VARCHAR(64) NOT NULL,
  created_by BIGINT NOT NULL,
  created_at BIGINT NOT NULL,            -- epoch milliseconds
  CONSTRAINT pk_dialog_tag PRIMARY KEY (portal_id, chat_id, tag)
);
-- Dialogs of a tag, and the tags that there are
CREATE INDEX dialog_tag_tag ON dialog_tag (portal_id, tag, chat_id);

-- Several things done with a dialog at one press.
CREATE TABLE macro (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  name        VARCHAR(255) NOT NULL,
  line_id     BIGINT NOT NULL,           -- 0: every line
  owner_id    BIGINT NOT NULL,           -- whose it is, 0: everybody's
  actions     TEXT NOT NULL,             -- JSON: the actions in order
  created_by  BIGINT NOT NULL,
  created_at  BIGINT NOT NULL,           -- epoch milliseconds
  modified_at BIGINT NOT NULL,           -- epoch milliseconds
  CONSTRAINT pk_macro PRIMARY KEY (portal_id, id)
);
-- The macros of an operator: his own, and those of everybody
CREATE INDEX macro_owner ON macro (portal_id, owner_id, line_id, id);

-- What is done by itself when something happens.
CREATE TABLE automation_rule (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  name        VARCHAR(255) NOT NULL,
  active      BOOLEAN NOT NULL,
  line_id     BIGINT NOT NULL,           -- 0: every line
  occasion    VARCHAR(32) NOT NULL,      -- what it waits for
  conditions  TEXT NOT NULL,             -- JSON: all must hold
  actions     TEXT NOT NULL,             -- JSON: the actions in order
  created_by  BIGINT NOT NULL,
  created_at  BIGINT NOT NULL,           -- epoch milliseconds
  modified_at BIGINT NOT NULL,           -- epoch milliseconds
  CONSTRAINT pk_automation_rule PRIMARY KEY (portal_id, id)
);

-- What the rules have done, the newest of them.
CREATE TABLE automation_run (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  rule_id    BIGINT NOT NULL,
  chat_id    BIGINT NOT NULL,
  depth      BIGINT NOT NULL,            -- 1: something from outside has caused it
  outcome    VARCHAR(16) NOT NULL,       -- DONE, FAILED or LOOP
  detail     TEXT NOT NULL,
  created_at BIGINT NOT NULL,            -- epoch milliseconds
  CONSTRAINT pk_automation_run PRIMARY KEY (portal_id, id)
);
-- The runs of a rule, newest first
CREATE INDEX automation_run_rule ON automation_run (portal_id, rule_id, id);
