package dev.switchboard.openchannels.line;

/// Which dialogs count towards the most that an operator may have at once.
public enum ChatsCounted {
  ANSWERED,
  /// Those offered and not yet answered, too.
  ANSWERED_NEW,
  /// Those that are closed but not finished, too.
  CLOSED
}
