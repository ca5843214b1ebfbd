-- The key with which a portal proves to push services who sends (RFC 8292).
CREATE TABLE push_key (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,           -- always 1
  public_key  TEXT NOT NULL,             -- uncompressed point of P-256, Base64 for addresses
  private_key TEXT NOT NULL,             -- PKCS #8, Base64
  created_at  BIGINT NOT NULL,           -- epoch milliseconds
  CONSTRAINT pk_push_key PRIMARY KEY (portal_id, id)
);

-- Browsers of employees that take notifications while the inbox is closed.
CREATE TABLE push_subscription (
  portal_id  BIGINT NOT NULL,
  id         VARCHAR(64) NOT NULL,       -- SHA-256 of the endpoint, hexadecimal
  user_id    BIGINT NOT NULL,
  endpoint   TEXT NOT NULL,              -- address at the browser's push service
  p256dh     TEXT NOT NULL,              -- the browser's public key, Base64 for addresses
  auth       TEXT NOT NULL,              -- the browser's secret, Base64 for addresses
  language   VARCHAR(8) NOT NULL,        -- in which it is to be told
  created_at BIGINT NOT NULL,            -- epoch milliseconds
  CONSTRAINT pk_push_subscription PRIMARY KEY (portal_id, id)
);
-- The browsers of an employee
CREATE INDEX push_subscription_user ON push_subscription (portal_id, user_id);
