-- The identity provider by which people of a portal come in. Without a row: none.
CREATE TABLE sso_provider (
  portal_id       BIGINT NOT NULL,
  id              BIGINT NOT NULL,       -- always 1
  issuer          VARCHAR(500) NOT NULL, -- URL by which the provider calls itself
  client_id       VARCHAR(255) NOT NULL, -- by which the provider knows this server
  client_secret   TEXT NOT NULL,         -- plain, since it must be sent
  title           VARCHAR(60) NOT NULL,  -- of the button
  newcomers       BOOLEAN NOT NULL,      -- whether whoever is not known becomes an operator
  domains         TEXT NOT NULL,         -- of newcomers' e-mail addresses, with a space between; empty: any
  password_admins BOOLEAN NOT NULL,      -- whether only administrators log in with a password
  version         BIGINT NOT NULL,       -- raised by each change
  changed_by      BIGINT NOT NULL,       -- user
  changed_at      BIGINT NOT NULL,       -- epoch milliseconds
  CONSTRAINT pk_sso_provider PRIMARY KEY (portal_id, id)
);

-- Who comes in by which account of a provider.
CREATE TABLE sso_link (
  portal_id    BIGINT NOT NULL,
  user_id      BIGINT NOT NULL,
  issuer       VARCHAR(500) NOT NULL, -- whose account it is
  account_hash VARCHAR(64) NOT NULL,  -- SHA-256 of issuer and subject, hexadecimal
  since        BIGINT NOT NULL,       -- epoch milliseconds
  CONSTRAINT pk_sso_link PRIMARY KEY (portal_id, user_id)
);
-- Accounts.holder: an account belongs to one person.
CREATE UNIQUE INDEX sso_link_account ON sso_link (portal_id, account_hash);
