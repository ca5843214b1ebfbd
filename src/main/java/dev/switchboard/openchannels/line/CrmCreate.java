package dev.switchboard.openchannels.line;

/// What is created in the CRM for a client whom it does not know.
public enum CrmCreate {
  NONE,
  LEAD,
  DEAL
}
