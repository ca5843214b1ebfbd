-- Bots on servers of others, which speak the Webim or the Omnichannel dialect.
CREATE TABLE external_bot (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,       -- the user whose name is on what it writes
  token_hash VARCHAR(64) NOT NULL,  -- SHA-256 of the token by which it calls us, hexadecimal
  dialect    VARCHAR(16) NOT NULL,  -- WEBIM or OMNICHANNEL
  url        TEXT NOT NULL,         -- where it is told what clients write
  active     BOOLEAN NOT NULL,
  CONSTRAINT pk_external_bot PRIMARY KEY (portal_id, id)
);
-- The bot of an incoming call
CREATE UNIQUE INDEX external_bot_token ON external_bot (token_hash);
