-- What an operator can do that not everybody can. Who has no row can nothing of the kind.
CREATE TABLE operator_skill (
  portal_id BIGINT NOT NULL,
  user_id   BIGINT NOT NULL,
  skills    TEXT NOT NULL,          -- with commas between them, in lower case
  CONSTRAINT pk_operator_skill PRIMARY KEY (portal_id, user_id)
);

-- What whoever takes a session has to be able to do.
ALTER TABLE ticket ADD COLUMN own_skills TEXT DEFAULT '' NOT NULL;      -- of the session itself, with commas between them
ALTER TABLE ticket ADD COLUMN skills TEXT DEFAULT '' NOT NULL;          -- asked for now, those of the line included
ALTER TABLE ticket ADD COLUMN skills_until BIGINT DEFAULT 0 NOT NULL;   -- when everybody may be asked, epoch milliseconds; 0: never
