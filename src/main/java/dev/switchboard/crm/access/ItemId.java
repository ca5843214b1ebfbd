package dev.switchboard.crm.access;

/// One item of the CRM, numbered per portal and kind.
public record ItemId(CrmType type, long id) {
  public ItemId {
    if (id <= 0) {
      throw new IllegalArgumentException(type + " id must be positive, was " + id);
    }
  }
}
