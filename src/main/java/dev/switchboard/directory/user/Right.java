package dev.switchboard.directory.user;

/// Something about open lines that a role allows, on every line or on some.
///
/// Source: spec/open-channels.md §11.
public enum Right {
  /// See a line and its settings.
  LINES_VIEW,
  /// Change and delete lines.
  LINES_MODIFY,
  /// Connect channels to lines.
  CONNECTORS_MODIFY,
  /// Rate a session as a supervisor.
  VOTE,
  /// Read dialogs that are closed, of those that one takes part in or whose line one serves.
  HISTORY_OWN,
  /// Read besides the dialogs in which somebody of one's departments takes part.
  HISTORY_DEPARTMENT,
  /// Read dialogs that one took no part in.
  HISTORY_ALL,
  /// Join or take over a dialog of a line that one does not serve.
  JOIN
}
