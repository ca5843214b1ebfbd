package dev.switchboard.crm.access;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;

/// Tells what a user may do with the items of a kind. Implemented by the room that keeps roles.
@FunctionalInterface
public interface CrmAccess {
  Extent extent(PortalId portal, UserId user, CrmType type, Action action);

  /// Everybody may do everything.
  static CrmAccess open() {
    return (_, _, _, _) -> Extent.ALL;
  }
}
