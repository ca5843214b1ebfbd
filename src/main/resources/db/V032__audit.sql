-- Who changed what, and when. Rows are only added.
CREATE TABLE audit (
  portal_id BIGINT NOT NULL,
  id        BIGINT NOT NULL,
  at        BIGINT NOT NULL,        -- epoch milliseconds
  user_id   BIGINT NOT NULL,        -- who did it; 0: the server, or whoever runs it
  action    VARCHAR(64) NOT NULL,   -- subject and past participle, as line.changed
  subject   VARCHAR(64) NOT NULL,   -- the subject's id
  title     VARCHAR(255) NOT NULL,  -- what the subject was called then
  detail    TEXT NOT NULL,          -- JSON object of texts: never a secret, never what clients wrote
  CONSTRAINT pk_audit PRIMARY KEY (portal_id, id)
);
-- AuditLog.page: what one person did
CREATE INDEX audit_user ON audit (portal_id, user_id, id);
