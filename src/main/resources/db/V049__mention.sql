-- The newest message that names him, 0: none.
ALTER TABLE reading ADD COLUMN mentioned BIGINT NOT NULL DEFAULT 0;
-- The dialogs in which somebody was mentioned
-- [jooq ignore start]
CREATE INDEX reading_mentioned ON reading (portal_id, user_id, mentioned) WHERE mentioned <> 0;
-- [jooq ignore stop]
