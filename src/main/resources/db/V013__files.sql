-- Files that people and bots have handed in; what they hold lies in the content store.
CREATE TABLE file (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  chat_id    BIGINT NOT NULL,        -- the dialog it belongs to, 0: none yet
  owner_id   BIGINT NOT NULL,        -- who has handed it in
  name       TEXT NOT NULL,
  type       VARCHAR(100) NOT NULL,  -- media type, told from the content
  size       BIGINT NOT NULL,        -- bytes
  width      BIGINT NOT NULL,        -- pixels, 0: no picture
  height     BIGINT NOT NULL,        -- pixels, 0: no picture
  content    VARCHAR(64) NOT NULL,   -- its key in the content store
  created_at BIGINT NOT NULL,        -- epoch milliseconds
  CONSTRAINT pk_file PRIMARY KEY (portal_id, id)
);
-- Files of a dialog, newest first
CREATE INDEX file_chat ON file (portal_id, chat_id, id);
