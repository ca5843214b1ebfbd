-- What a request that carries an id of its own has done, so that its repetition does nothing more. Kept for a day.
CREATE TABLE request_step (
  portal_id    BIGINT NOT NULL,
  request_hash VARCHAR(64) NOT NULL, -- SHA-256 of who calls and of the id that the call carries
  step         BIGINT NOT NULL,      -- the command's place within the call, from 1; 0: the answer of the call
  content_hash VARCHAR(64) NOT NULL, -- SHA-256 of the method and its parameters
  status       BIGINT NOT NULL,      -- HTTP status of the answer; 0 for a command
  body         TEXT NOT NULL,        -- the answer, or what the command decided, as JSON
  created_at   BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_request_step PRIMARY KEY (portal_id, request_hash, step)
);
-- ForgetSteps: what is older than a day
CREATE INDEX request_step_age ON request_step (portal_id, created_at);
