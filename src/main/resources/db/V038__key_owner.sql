-- Whatever opens the portal in somebody's name is found by him, so that it can be taken away at once.
CREATE INDEX access_token_user ON access_token (portal_id, user_id);
CREATE INDEX refresh_token_user ON refresh_token (portal_id, user_id);
CREATE INDEX oauth_code_user ON oauth_code (portal_id, user_id);
CREATE INDEX login_link_user ON login_link (portal_id, user_id);
CREATE INDEX webhook_user ON webhook (portal_id, user_id);
