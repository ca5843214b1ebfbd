-- What logged in, in words of our own (Device); empty: not known
ALTER TABLE browser_session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE browser_session ADD COLUMN system TEXT NOT NULL DEFAULT '';
