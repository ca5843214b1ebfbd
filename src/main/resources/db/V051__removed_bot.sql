-- A bot that has been removed stays, switched off, so that a dialog it still holds goes to people.
ALTER TABLE external_bot ADD COLUMN removed BOOLEAN DEFAULT FALSE NOT NULL;
