package dev.switchboard.crm.access;

/// The kinds of CRM objects.
public enum CrmType {
  LEAD,
  DEAL,
  CONTACT,
  COMPANY
}
