-- Whether an employee is there. Who has no row has never said so, and counts as there.
CREATE TABLE presence (
  portal_id  BIGINT NOT NULL,
  user_id    BIGINT NOT NULL,
  state      VARCHAR(16) NOT NULL, -- what he said: ONLINE, PAUSED, AWAY or OFFLINE
  until_at   BIGINT NOT NULL,      -- end of the lease, epoch milliseconds; 0: OFFLINE needs none
  lapsed     BOOLEAN NOT NULL,     -- the lease has run out: offline, whatever he said
  changed_at BIGINT NOT NULL,      -- of the state as others see it, epoch milliseconds
  CONSTRAINT pk_presence PRIMARY KEY (portal_id, user_id)
);

-- When an operator was given a dialog last: of those who have as little to do, he comes last.
CREATE TABLE operator_turn (
  portal_id BIGINT NOT NULL,
  user_id   BIGINT NOT NULL,
  given_at  BIGINT NOT NULL,       -- epoch milliseconds
  CONSTRAINT pk_operator_turn PRIMARY KEY (portal_id, user_id)
);

-- The way of a session through the queue: its place while it waits, and why it went as it did.
CREATE TABLE ticket (
  portal_id    BIGINT NOT NULL,
  session_id   BIGINT NOT NULL,
  line_id      BIGINT NOT NULL,
  waiting      BOOLEAN NOT NULL,   -- in the queue, offered to somebody or not
  since        BIGINT NOT NULL,    -- its place in the queue, epoch milliseconds
  passed       TEXT NOT NULL,      -- ids of who has let it pass in this round
  overdue      BOOLEAN NOT NULL,   -- who is asked did not answer in time, and nobody else was free
  hop_at       BIGINT NOT NULL,    -- when the next is asked, epoch milliseconds; 0: never
  react_at     BIGINT NOT NULL,    -- when the line reacts to the long wait, epoch milliseconds; 0: never
  bot_until    BIGINT NOT NULL,    -- when the bot's time is up, epoch milliseconds; 0: never
  reacted      BOOLEAN NOT NULL,   -- the line has reacted, which it does once in a session
  decisions    TEXT NOT NULL,      -- JSON: what was decided, the last of it, oldest first
  CONSTRAINT pk_ticket PRIMARY KEY (portal_id, session_id)
);
-- The waiting queue of a line, in order, and of a portal
-- [jooq ignore start]
CREATE INDEX ticket_waiting ON ticket (portal_id, line_id, since, session_id) WHERE waiting;
-- [jooq ignore stop]
-- The open sessions of a portal, for the lane's memory of who has what
-- [jooq ignore start]
CREATE INDEX session_held ON session (portal_id, stage) WHERE closed_at = 0;
-- [jooq ignore stop]
