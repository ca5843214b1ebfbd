-- Dialogs that hold nothing but what was imported from another system.
CREATE TABLE imported_dialog (
  portal_id       BIGINT NOT NULL,
  chat_id         BIGINT NOT NULL,
  last_message_id BIGINT NOT NULL,       -- the newest imported one: when the dialog has a newer one, people have written here
  said_at         BIGINT NOT NULL,       -- epoch milliseconds of that message: what follows may not be older
  imported_at     BIGINT NOT NULL,       -- epoch milliseconds
  CONSTRAINT pk_imported_dialog PRIMARY KEY (portal_id, chat_id)
);
