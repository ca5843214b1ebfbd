-- Who shows a code of an app beside the password.
CREATE TABLE second_factor (
  portal_id BIGINT NOT NULL,
  user_id   BIGINT NOT NULL,
  secret    TEXT NOT NULL,    -- base32; plain, since codes are made of it
  last_step BIGINT NOT NULL,  -- of the last code that was taken, in half minutes since 1970: none up to it is taken again
  since     BIGINT NOT NULL,  -- epoch milliseconds
  CONSTRAINT pk_second_factor PRIMARY KEY (portal_id, user_id)
);

-- Stands in for a code of the app, once.
CREATE TABLE recovery_code (
  portal_id BIGINT NOT NULL,
  user_id   BIGINT NOT NULL,
  code_hash VARCHAR(64) NOT NULL, -- SHA-256 of user and code, hexadecimal
  CONSTRAINT pk_recovery_code PRIMARY KEY (portal_id, user_id, code_hash)
);

-- Somebody has shown a password, and has a code still to show.
CREATE TABLE code_challenge (
  portal_id  BIGINT NOT NULL,
  token_hash VARCHAR(64) NOT NULL, -- SHA-256 of the token that the browser shows, hexadecimal
  user_id    BIGINT NOT NULL,
  offer      TEXT NOT NULL,        -- base32: the secret that the code is to show; empty: the person's own
  expires_at BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_code_challenge PRIMARY KEY (portal_id, token_hash)
);
-- Challenges.endAll: those of one user.
CREATE INDEX code_challenge_user ON code_challenge (portal_id, user_id);

-- What a portal demands of those who log in. Without a row: a password.
CREATE TABLE login_policy (
  portal_id     BIGINT NOT NULL,
  id            BIGINT NOT NULL,  -- always 1
  second_factor BOOLEAN NOT NULL, -- whether everybody needs one
  changed_by    BIGINT NOT NULL,  -- user
  changed_at    BIGINT NOT NULL,  -- epoch milliseconds
  CONSTRAINT pk_login_policy PRIMARY KEY (portal_id, id)
);
