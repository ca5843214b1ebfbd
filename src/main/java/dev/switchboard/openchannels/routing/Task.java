package dev.switchboard.openchannels.routing;

/// In what way an operator has a session.
public enum Task {
  /// He is asked to take it.
  OFFERED,
  ANSWERED,
  /// He has closed it, but it is not finished yet.
  CLOSING
}
