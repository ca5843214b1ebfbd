-- Roles that a portal makes beside the built-in ones.
CREATE TABLE own_role (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  name       TEXT NOT NULL,
  changed_at BIGINT NOT NULL, -- epoch milliseconds
  CONSTRAINT pk_own_role PRIMARY KEY (portal_id, id)
);

-- What an own role allows. SqlAccess asks by the key.
CREATE TABLE own_role_grant (
  portal_id  BIGINT NOT NULL,
  role_id    BIGINT NOT NULL,
  right_name VARCHAR(32) NOT NULL, -- a constant of Right
  line_id    BIGINT NOT NULL,      -- 0: every line
  CONSTRAINT pk_own_role_grant PRIMARY KEY (portal_id, role_id, right_name, line_id)
);

-- Whose role is OWN; 0: the role is built in.
ALTER TABLE portal_user ADD COLUMN own_role BIGINT DEFAULT 0 NOT NULL;
-- [jooq ignore start]
-- SqlRoles.isHeld: the few who have an own role.
CREATE INDEX portal_user_own_role ON portal_user (portal_id, own_role) WHERE own_role <> 0;
-- [jooq ignore stop]
