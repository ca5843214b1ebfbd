-- Ids are counted per portal and kind, by the portal's lane.
CREATE TABLE counter (
  portal_id BIGINT NOT NULL,
  kind      VARCHAR(64) NOT NULL,
  last_id   BIGINT NOT NULL,
  CONSTRAINT pk_counter PRIMARY KEY (portal_id, kind)
);

-- What must leave the server: one row per delivery, written in the commit that caused it.
CREATE TABLE delivery (
  portal_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,
  destination  TEXT NOT NULL,    -- whom it goes to; with order_key, the line in which deliveries wait for each other
  order_key    TEXT NOT NULL,
  kind         TEXT NOT NULL,    -- which carrier takes it
  payload      TEXT NOT NULL,    -- JSON, read by the carrier of that kind
  attempts     BIGINT NOT NULL,
  due_at       BIGINT NOT NULL,  -- epoch milliseconds of the next attempt
  dead         BOOLEAN NOT NULL, -- given up: waits for a person to replay it
  last_error   TEXT,
  created_at   BIGINT NOT NULL,  -- epoch milliseconds
  CONSTRAINT pk_delivery PRIMARY KEY (portal_id, id)
);

-- Everything that has to happen at a time. A row goes when its command has run.
CREATE TABLE timer (
  portal_id BIGINT NOT NULL,
  kind      VARCHAR(64) NOT NULL,
  subject   VARCHAR(300) NOT NULL,   -- what the timer is about; one timer per kind and subject
  due_at    BIGINT NOT NULL, -- epoch milliseconds
  payload   TEXT NOT NULL,   -- JSON
  CONSTRAINT pk_timer PRIMARY KEY (portal_id, kind, subject)
);
-- Timers.load: what is due next.
CREATE INDEX timer_due ON timer (due_at);
