package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Map;
import java.util.Optional;

/// What an application is told with an event so that it can call back. Bound by the composition
/// root. May block.
///
/// Source: contract/protocol.md §10, `auth`.
@FunctionalInterface
public interface ApplicationAuth {
  /// The key under which the block carries the secret that events are signed with.
  String APPLICATION_TOKEN = "application_token";

  /// @param user who caused the event; [UserId#SYSTEM] when nobody did: then without tokens
  /// @return empty when there is no such application any more
  Optional<Map<String, Object>> of(PortalId portal, long application, UserId user);
}
