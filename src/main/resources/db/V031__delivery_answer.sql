-- How the last attempt of a delivery ended, for whoever looks at it.
ALTER TABLE delivery ADD COLUMN last_at BIGINT;     -- epoch milliseconds; null: not tried yet
ALTER TABLE delivery ADD COLUMN last_status BIGINT; -- of HTTP; 0: no answer came
ALTER TABLE delivery ADD COLUMN last_answer TEXT;   -- the beginning of the answer's body
-- DeliveryBook: the parked ones among many that wait
-- [jooq ignore start]
CREATE INDEX delivery_parked ON delivery (portal_id, id) WHERE dead;
-- [jooq ignore stop]
