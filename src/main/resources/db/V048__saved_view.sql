-- Filters of the list of dialogs that people keep under a name.
CREATE TABLE saved_view (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  owner_id   BIGINT NOT NULL,           -- who made it
  shared     BOOLEAN NOT NULL,          -- everybody has it
  name       VARCHAR(80) NOT NULL,
  place      BIGINT NOT NULL,           -- views stand in this order, then by id
  filter     TEXT NOT NULL,             -- JSON: what must be true of a dialog
  CONSTRAINT pk_saved_view PRIMARY KEY (portal_id, id)
);
-- A person's own views
CREATE INDEX saved_view_owner ON saved_view (portal_id, owner_id);
-- The views of everybody
CREATE INDEX saved_view_shared ON saved_view (portal_id, shared);
