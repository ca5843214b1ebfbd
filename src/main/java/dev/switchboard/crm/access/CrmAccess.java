package dev.switchboard.crm.access;

import dev.switchboard.platform.rest.Caller;

/// Tells what a caller may do with the objects of a kind. Implemented by the room that keeps roles.
public interface CrmAccess {
  boolean mayRead(Caller caller, CrmType type);

  boolean mayAdd(Caller caller, CrmType type);

  boolean mayUpdate(Caller caller, CrmType type);

  boolean mayDelete(Caller caller, CrmType type);

  /// Every employee may do everything.
  static CrmAccess open() {
    return new CrmAccess() {
      @Override
      public boolean mayRead(Caller caller, CrmType type) {
        return true;
      }

      @Override
      public boolean mayAdd(Caller caller, CrmType type) {
        return true;
      }

      @Override
      public boolean mayUpdate(Caller caller, CrmType type) {
        return true;
      }

      @Override
      public boolean mayDelete(Caller caller, CrmType type) {
        return true;
      }
    };
  }
}
