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
  /// Free, but without the skills that the dialog needs.
  UNSKILLED,
  /// Has let this dialog pass, or not answered it in time.
  PASSED
}
