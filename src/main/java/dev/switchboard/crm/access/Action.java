package dev.switchboard.crm.access;

/// What can be done with items of the CRM.
public enum Action {
  READ,
  ADD,
  UPDATE,
  DELETE
}
