package dev.switchboard.directory.application;

import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;

/// OAuth 2.0: `/oauth/authorize/` for people and `/oauth/token/` for applications. Blocks: for
/// virtual threads.
///
/// Source: contract/protocol.md §9.
public final class OAuthEndpoint {
  private final Authorization authorization;
  private final TokenGrants grants;

  public OAuthEndpoint(Authorization authorization, TokenGrants grants) {
    this.authorization = authorization;
    this.grants = grants;
  }

  public Reply handle(Request request) {
    boolean understood = request.isGet() || request.isPost();
    if (understood && request.isAt("/oauth/authorize")) {
      return authorization.answer(request);
    }
    if (understood && request.isAt("/oauth/token")) {
      return grants.answer(request);
    }
    return Page.saying(404, "Not found", "There is nothing at this address.");
  }
}
