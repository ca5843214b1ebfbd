-- How long what was said and sent is kept. A portal without a row keeps all of it.
CREATE TABLE retention (
  portal_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,          -- always 1
  message_days BIGINT NOT NULL,          -- after a session was closed; 0: for ever
  file_days    BIGINT NOT NULL,          -- after a file came; 0: for ever
  changed_by   BIGINT NOT NULL,          -- user
  changed_at   BIGINT NOT NULL,          -- epoch milliseconds
  CONSTRAINT pk_retention PRIMARY KEY (portal_id, id)
);
