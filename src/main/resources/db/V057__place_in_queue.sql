-- Sessions.waitingLonger: the sessions of a line that nobody is asked to take, in the order in which they came
-- [jooq ignore start]
CREATE INDEX session_unasked ON session (portal_id, line_id, id) WHERE closed_at = 0 AND operator_id = 0;
-- [jooq ignore stop]
