-- One company's installation.
CREATE TABLE portal (
  portal_id  BIGINT NOT NULL,
  name       TEXT NOT NULL,
  member_id  VARCHAR(64) NOT NULL, -- how applications tell portals apart; never changes
  created_at BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_portal PRIMARY KEY (portal_id)
);

-- Whoever can write in a dialog: employees, clients of channels and bots share one number space.
CREATE TABLE portal_user (
  portal_id        BIGINT NOT NULL,
  id               BIGINT NOT NULL,
  type             VARCHAR(16) NOT NULL,  -- EMPLOYEE, CONNECTOR, BOT
  login            VARCHAR(255),          -- lower case; none for those who cannot log in
  name             TEXT NOT NULL,
  last_name        TEXT NOT NULL,
  second_name      TEXT NOT NULL,
  email            TEXT NOT NULL,
  phone            TEXT NOT NULL,
  gender           TEXT NOT NULL,         -- M, F or empty
  work_position    TEXT NOT NULL,
  time_zone        TEXT NOT NULL,         -- IANA name or empty
  avatar           TEXT NOT NULL,         -- URL or empty
  website          TEXT NOT NULL,         -- URL or empty
  active           BOOLEAN NOT NULL,
  role             VARCHAR(16) NOT NULL,  -- ADMINISTRATOR, SUPERVISOR, OPERATOR, NONE
  registered_at    BIGINT NOT NULL,       -- epoch milliseconds
  changed_at       BIGINT NOT NULL,       -- epoch milliseconds
  last_login_at    BIGINT,                -- epoch milliseconds
  last_activity_at BIGINT,                -- epoch milliseconds
  CONSTRAINT pk_portal_user PRIMARY KEY (portal_id, id)
);
-- [jooq ignore start]
-- Users.findByLogin. Clients of channels have no login and cost no entry.
CREATE UNIQUE INDEX portal_user_login ON portal_user (portal_id, login) WHERE login IS NOT NULL;
-- SqlUsers.staff: the few who are not clients of channels.
CREATE INDEX portal_user_staff ON portal_user (portal_id, id) WHERE type <> 'CONNECTOR';
-- [jooq ignore stop]

-- Apart from the user, so that no list of users can show it.
CREATE TABLE user_password (
  portal_id  BIGINT NOT NULL,
  user_id    BIGINT NOT NULL,
  hash       TEXT NOT NULL,   -- Argon2id with its parameters and salt
  changed_at BIGINT NOT NULL, -- epoch milliseconds
  CONSTRAINT pk_user_password PRIMARY KEY (portal_id, user_id)
);

CREATE TABLE department (
  portal_id BIGINT NOT NULL,
  id        BIGINT NOT NULL,
  name      TEXT NOT NULL,
  parent_id BIGINT,           -- none: the company itself
  CONSTRAINT pk_department PRIMARY KEY (portal_id, id)
);

CREATE TABLE department_member (
  portal_id     BIGINT NOT NULL,
  user_id       BIGINT NOT NULL,
  department_id BIGINT NOT NULL,
  CONSTRAINT pk_department_member PRIMARY KEY (portal_id, user_id, department_id)
);

-- An address that acts for its maker without logging in: /rest/{user}/{code}/.
CREATE TABLE webhook (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  user_id    BIGINT NOT NULL,
  code_hash  VARCHAR(64) NOT NULL, -- SHA-256 of the code, hexadecimal
  title      TEXT NOT NULL,
  scopes     TEXT NOT NULL,        -- comma list
  expires_at BIGINT,               -- epoch milliseconds; none: never
  created_at BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_webhook PRIMARY KEY (portal_id, id)
);
-- SqlWebhooks.find: who calls.
CREATE UNIQUE INDEX webhook_code ON webhook (portal_id, code_hash);

-- A program that acts for users through OAuth 2.0 and receives events.
CREATE TABLE application (
  portal_id         BIGINT NOT NULL,
  id                BIGINT NOT NULL,
  client_id         VARCHAR(64) NOT NULL,
  secret_hash       VARCHAR(64) NOT NULL, -- SHA-256 of the client secret, hexadecimal
  title             TEXT NOT NULL,
  handler_url       TEXT NOT NULL,        -- where the browser returns to
  install_url       TEXT NOT NULL,        -- where ONAPPINSTALL goes, or empty
  scopes            TEXT NOT NULL,        -- comma list
  application_token TEXT NOT NULL,        -- sent with each event; plain, since it must be sent
  created_at        BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_application PRIMARY KEY (portal_id, id)
);
-- SqlApplications.find: which application asks for tokens.
CREATE UNIQUE INDEX application_client ON application (portal_id, client_id);

-- Proof that a person let an application in; exchanged once for tokens.
CREATE TABLE oauth_code (
  portal_id      BIGINT NOT NULL,
  code_hash      VARCHAR(64) NOT NULL, -- SHA-256 of the code, hexadecimal
  application_id BIGINT NOT NULL,
  user_id        BIGINT NOT NULL,
  expires_at     BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_oauth_code PRIMARY KEY (portal_id, code_hash)
);

CREATE TABLE access_token (
  portal_id      BIGINT NOT NULL,
  token_hash     VARCHAR(64) NOT NULL, -- SHA-256 of the token, hexadecimal
  application_id BIGINT NOT NULL,
  user_id        BIGINT NOT NULL,
  expires_at     BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_access_token PRIMARY KEY (portal_id, token_hash)
);

CREATE TABLE refresh_token (
  portal_id      BIGINT NOT NULL,
  token_hash     VARCHAR(64) NOT NULL, -- SHA-256 of the token, hexadecimal
  application_id BIGINT NOT NULL,
  user_id        BIGINT NOT NULL,
  expires_at     BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_refresh_token PRIMARY KEY (portal_id, token_hash)
);

-- A browser that has logged in.
CREATE TABLE browser_session (
  portal_id   BIGINT NOT NULL,
  cookie_hash VARCHAR(64) NOT NULL, -- SHA-256 of the cookie, hexadecimal
  user_id     BIGINT NOT NULL,
  created_at  BIGINT NOT NULL,      -- epoch milliseconds
  expires_at  BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_browser_session PRIMARY KEY (portal_id, cookie_hash)
);
-- EndSessions: every browser of one user.
CREATE INDEX browser_session_user ON browser_session (portal_id, user_id);

-- Logs one person in, once, without a password.
CREATE TABLE login_link (
  portal_id  BIGINT NOT NULL,
  token_hash VARCHAR(64) NOT NULL, -- SHA-256 of the token, hexadecimal
  user_id    BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_login_link PRIMARY KEY (portal_id, token_hash)
);
