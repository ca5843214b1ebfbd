-- Messages whose text was changed after it was written, until the search has taken note of it.
CREATE TABLE message_reworded (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL, -- counts the changes
  message_id BIGINT NOT NULL,
  CONSTRAINT pk_message_reworded PRIMARY KEY (portal_id, id)
);
