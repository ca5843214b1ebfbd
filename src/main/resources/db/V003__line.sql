-- Open lines: what a company offers its customers to write to.
CREATE TABLE line (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  name        TEXT NOT NULL,
  active      BOOLEAN NOT NULL,
  settings    TEXT NOT NULL,   -- JSON, wire name to wire value; what is not there has its default
  created_at  BIGINT NOT NULL, -- epoch milliseconds
  modified_at BIGINT NOT NULL, -- epoch milliseconds
  modified_by BIGINT NOT NULL, -- user
  version     BIGINT NOT NULL, -- counts the changes from 1
  CONSTRAINT pk_line PRIMARY KEY (portal_id, id)
);

-- Who answers on a line, in order.
CREATE TABLE line_queue (
  portal_id   BIGINT NOT NULL,
  line_id     BIGINT NOT NULL,
  position    BIGINT NOT NULL, -- from 0
  entity_type VARCHAR(16) NOT NULL, -- user or department
  entity_id   BIGINT NOT NULL,
  CONSTRAINT pk_line_queue PRIMARY KEY (portal_id, line_id, position)
);
-- The lines of a user or department.
CREATE INDEX line_queue_entity ON line_queue (portal_id, entity_type, entity_id);
