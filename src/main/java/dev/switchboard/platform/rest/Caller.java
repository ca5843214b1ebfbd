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
public record Caller(
    PortalId portal,
    UserId user,
    boolean administrator,
    Set<String> scopes,
    Optional<Long> application) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  Caller opening(Set<String> others) {
    return new Caller(portal, user, administrator, others, application);
  }

  boolean opens(Method method) {
    return method.scopes().isEmpty() || method.scopes().stream().anyMatch(scopes::contains);
  }
}
