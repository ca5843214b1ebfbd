-- The code by which a line can be joined from elsewhere.
CREATE TABLE network_code (
  portal_id BIGINT NOT NULL,
  line_id   BIGINT NOT NULL,
  code      VARCHAR(32) NOT NULL,
  active    BOOLEAN NOT NULL,
  CONSTRAINT pk_network_code PRIMARY KEY (portal_id, line_id)
);
-- The line of a code, of whatever portal
CREATE UNIQUE INDEX network_code_code ON network_code (code);

-- Other installations whose lines can be joined, and which may join lines here.
CREATE TABLE network_partner (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  name        TEXT NOT NULL,
  url         TEXT NOT NULL,        -- where it is reached, without a slash at the end
  secret      TEXT NOT NULL,        -- plain, since it must be sent
  secret_hash VARCHAR(64) NOT NULL, -- SHA-256, hexadecimal
  active      BOOLEAN NOT NULL,
  CONSTRAINT pk_network_partner PRIMARY KEY (portal_id, id)
);
-- The partner who calls
CREATE UNIQUE INDEX network_partner_secret ON network_partner (secret_hash);

-- When a user was last written to over the network.
CREATE TABLE network_letter (
  portal_id BIGINT NOT NULL,
  code      VARCHAR(32) NOT NULL,
  user_id   BIGINT NOT NULL,
  sent_at   BIGINT NOT NULL,        -- epoch milliseconds
  CONSTRAINT pk_network_letter PRIMARY KEY (portal_id, code, user_id)
);

-- Chats that a joined line is speaking in.
CREATE TABLE network_chat (
  portal_id BIGINT NOT NULL,
  chat_id   BIGINT NOT NULL,
  bot_id    BIGINT NOT NULL,
  CONSTRAINT pk_network_chat PRIMARY KEY (portal_id, chat_id)
);

-- The bot speaks for a line that is elsewhere; empty: it is an ordinary bot.
ALTER TABLE external_bot ADD COLUMN code VARCHAR(32) DEFAULT '' NOT NULL;
-- Who has joined the line by this channel; empty: an ordinary channel.
ALTER TABLE omnichannel ADD COLUMN peer VARCHAR(500) DEFAULT '' NOT NULL;
-- Dialogs of a client
CREATE INDEX dialog_client ON dialog (portal_id, client_id);
