-- Channels that speak the Omnichannel API: a client's server on one side, a line and its agent on the other.
CREATE TABLE omnichannel (
  portal_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,
  token_hash   VARCHAR(64) NOT NULL, -- SHA-256 of the token in the webhook's address, hexadecimal
  title        TEXT NOT NULL,
  line_id      BIGINT NOT NULL,
  bot_id       BIGINT NOT NULL,      -- user of the agent that answers first, 0: nobody
  client_url   TEXT NOT NULL,        -- where send_message is called
  client_token TEXT NOT NULL,        -- sent as Authorization: Token, empty: no header; plain, since it must be sent
  active       BOOLEAN NOT NULL,
  CONSTRAINT pk_omnichannel PRIMARY KEY (portal_id, id)
);
-- The channel of an incoming request
CREATE UNIQUE INDEX omnichannel_token ON omnichannel (token_hash);
