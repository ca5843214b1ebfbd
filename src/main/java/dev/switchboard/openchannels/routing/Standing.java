package dev.switchboard.openchannels.routing;

/// How somebody stands to a dialog that waits on a line.
public enum Standing {
  /// Could take it.
  FREE,
  /// Has as many dialogs as the line allows.
  FULL,
  /// Connected, but paused or away from his desk.
  AWAY,
  OFFLINE,
  /// Has let this dialog pass, or not answered it in time.
  PASSED
}
