-- The web chat of a line: how it looks, where it may stand, and whether it is on.
CREATE TABLE livechat (
  portal_id       BIGINT NOT NULL,
  line_id         BIGINT NOT NULL,
  code            VARCHAR(32) NOT NULL, -- names the chat in public addresses; no secret
  active          BOOLEAN NOT NULL,
  settings        TEXT NOT NULL,        -- JSON: appearance, forms, origins
  identity_secret TEXT NOT NULL,        -- signs visitors' ids, empty: none are taken; plain, since HMAC needs it
  version         BIGINT NOT NULL,      -- counts the changes from 1
  CONSTRAINT pk_livechat PRIMARY KEY (portal_id, line_id)
);
-- The chat of an incoming request
CREATE UNIQUE INDEX livechat_code ON livechat (code);

-- Who has begun a web chat.
CREATE TABLE livechat_visitor (
  portal_id       BIGINT NOT NULL,
  id              BIGINT NOT NULL,
  line_id         BIGINT NOT NULL,
  identity        VARCHAR(255),    -- the id under which the site knows the visitor, proved by its signature
  card            TEXT NOT NULL,   -- JSON: what the visitor has said in the form
  language        VARCHAR(8) NOT NULL,
  page            TEXT NOT NULL,   -- URL on which the chat was begun
  consent_at      BIGINT NOT NULL, -- epoch milliseconds, 0: not asked
  seen_message_id BIGINT NOT NULL, -- up to here the visitor has read
  created_at      BIGINT NOT NULL, -- epoch milliseconds
  CONSTRAINT pk_livechat_visitor PRIMARY KEY (portal_id, id)
);
-- One visitor per identity and line, on however many devices
CREATE UNIQUE INDEX livechat_visitor_identity ON livechat_visitor (portal_id, line_id, identity);

-- With what browsers prove that they are a visitor's: one for each browser.
CREATE TABLE livechat_token (
  portal_id  BIGINT NOT NULL,
  token_hash VARCHAR(64) NOT NULL, -- SHA-256, hexadecimal
  visitor_id BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_livechat_token PRIMARY KEY (portal_id, token_hash)
);
-- Tokens that can be forgotten
CREATE INDEX livechat_token_expiry ON livechat_token (portal_id, expires_at);
-- The latest sessions of a line: how soon its people answer
CREATE INDEX session_line ON session (portal_id, line_id, id);

-- The stars that visitors gave for a session; the last ones count.
CREATE TABLE livechat_rating (
  portal_id  BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  stars      BIGINT NOT NULL, -- 1 to 5
  comment    TEXT NOT NULL,
  created_at BIGINT NOT NULL, -- epoch milliseconds
  CONSTRAINT pk_livechat_rating PRIMARY KEY (portal_id, session_id)
);
