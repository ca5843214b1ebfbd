package dev.switchboard.app;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.rest.Caller;

/// Leads hold what clients have told: they are open to whoever has a role, and to nobody else.
record CrmRights(Directory directory) implements CrmAccess {
  @Override
  public boolean mayRead(Caller caller, CrmType type) {
    return hasRole(caller);
  }

  @Override
  public boolean mayAdd(Caller caller, CrmType type) {
    return hasRole(caller);
  }

  @Override
  public boolean mayUpdate(Caller caller, CrmType type) {
    return hasRole(caller);
  }

  @Override
  public boolean mayDelete(Caller caller, CrmType type) {
    return hasRole(caller);
  }

  private boolean hasRole(Caller caller) {
    return directory.rights(caller.portal()).role(caller.user()) != Role.NONE;
  }
}
