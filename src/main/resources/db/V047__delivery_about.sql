-- What a delivery carries, so that it can be told how it fares.
ALTER TABLE delivery ADD COLUMN about VARCHAR(64); -- such as chat/message; null: nothing that people see
-- FateView: the deliveries of the messages of a page
-- [jooq ignore start]
CREATE INDEX delivery_about ON delivery (portal_id, about) WHERE about IS NOT NULL;
-- [jooq ignore stop]
