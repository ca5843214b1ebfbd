-- What earlier versions left open on lines that were deleted is closed once the server has started, as it is when a line
-- is deleted.
-- [jooq ignore start]
INSERT INTO timer (portal_id, kind, subject, due_at, payload)
  SELECT DISTINCT portal_id, 'session.line_gone', CAST(line_id AS VARCHAR(20)), 0, '0' FROM session
  WHERE closed_at = 0
    AND NOT EXISTS (SELECT 1 FROM line WHERE line.portal_id = session.portal_id AND line.id = session.line_id);
-- [jooq ignore stop]
