package dev.switchboard.platform.rest;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;
import java.util.Set;

/// Who calls a method, and through what.
///
/// @param scopes what the token opens, in lower case
/// @param application the application whose token it is; empty for a webhook
/// @param administrator may do everything in the portal
/// @param inBrowser logged in himself, instead of giving a program a token or a webhook
public record Caller(
    PortalId portal,
    UserId user,
    boolean administrator,
    Set<String> scopes,
    Optional<Long> application,
    boolean inBrowser) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /// A program.
  public Caller(
      PortalId portal,
      UserId user,
      boolean administrator,
      Set<String> scopes,
      Optional<Long> application) {
    this(portal, user, administrator, scopes, application, false);
  }

  /// The person himself, in a browser, to whom everything is open that is in `all`.
  Caller inBrowser(Set<String> all) {
    return new Caller(portal, user, administrator, all, application, true);
  }

  boolean opens(Method method) {
    return method.scopes().isEmpty() || method.scopes().stream().anyMatch(scopes::contains);
  }
}
