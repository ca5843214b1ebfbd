package dev.switchboard.openchannels.automation;

/// What a rule waits for.
public enum Occasion {
  /// A client has begun a session.
  DIALOG,
  /// Somebody has written: the client, an operator or an agent.
  MESSAGE,
  /// An operator has taken the session.
  ANSWERED,
  CLOSED,
  RATED,
  SLA_NEAR,
  SLA_BREACHED,
  TAGGED
}
