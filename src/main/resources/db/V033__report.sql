-- How much of what happened when, kept as it happens: reports add these up and read nothing else.
CREATE TABLE report_count (
  portal_id   BIGINT NOT NULL,
  measure     VARCHAR(24) NOT NULL,  -- what is counted: a name of Measure
  slot        BIGINT NOT NULL,       -- quarters of an hour since 1970, UTC
  line_id     BIGINT NOT NULL,
  connector   VARCHAR(700) NOT NULL,
  operator_id BIGINT NOT NULL,       -- 0: nobody
  bucket      BIGINT NOT NULL,       -- of a histogram, or a mark; else 0
  amount      BIGINT NOT NULL,       -- how many, or milliseconds
  CONSTRAINT pk_report_count PRIMARY KEY (portal_id, measure, slot, line_id, connector, operator_id, bucket)
);

-- What of a session has been counted. A session without a row has not been counted yet.
CREATE TABLE session_tally (
  portal_id   BIGINT NOT NULL,
  session_id  BIGINT NOT NULL,
  line_id     BIGINT NOT NULL,
  first_by    BIGINT NOT NULL,       -- who gave the first answer, 0: nobody
  last_by     BIGINT NOT NULL,       -- who answered last, 0: nobody
  sla         VARCHAR(16) NOT NULL,  -- NONE, KEPT or BREACHED, decided when it closes
  created_at  BIGINT NOT NULL,       -- epoch milliseconds, as the others; 0: not yet
  asked_at    BIGINT NOT NULL,
  answered_at BIGINT NOT NULL,
  closed_at   BIGINT NOT NULL,
  spam        BOOLEAN NOT NULL,
  vote        VARCHAR(16) NOT NULL,  -- NONE, LIKE or DISLIKE
  voted_at    BIGINT NOT NULL,
  head_vote   BIGINT NOT NULL,       -- 1..5, 0: none
  CONSTRAINT pk_session_tally PRIMARY KEY (portal_id, session_id)
);

-- Who has handed a dialog on to whom, by hand.
CREATE TABLE session_transfer (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  line_id    BIGINT NOT NULL,        -- the line that it was on before
  to_line    BIGINT NOT NULL,        -- 0: to a person or a bot
  to_user    BIGINT NOT NULL,        -- 0: to a line
  user_id    BIGINT NOT NULL,        -- who did it
  created_at BIGINT NOT NULL,        -- epoch milliseconds
  CONSTRAINT pk_session_transfer PRIMARY KEY (portal_id, id)
);

-- When an operator wrote to a client last.
CREATE TABLE operator_answer (
  portal_id   BIGINT NOT NULL,
  user_id     BIGINT NOT NULL,
  answered_at BIGINT NOT NULL,       -- epoch milliseconds
  CONSTRAINT pk_operator_answer PRIMARY KEY (portal_id, user_id)
);

-- Sessions by when they began: of a portal, of a line, of an operator
CREATE INDEX session_begun ON session (portal_id, created_at, id);
CREATE INDEX session_line_begun ON session (portal_id, line_id, created_at, id);
CREATE INDEX session_operator_begun ON session (portal_id, operator_id, created_at, id);

-- Sessions that were there before the counts: taken up by a timer, the newest first.
-- [jooq ignore start]
INSERT INTO timer (portal_id, kind, subject, due_at, payload)
  SELECT portal_id, 'report.backfill', 'sessions', 0, CAST(MAX(id) AS VARCHAR(20)) FROM session GROUP BY portal_id;
-- [jooq ignore stop]
