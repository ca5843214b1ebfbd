package dev.switchboard.directory.user;

/// Something about open lines that a role allows.
///
/// Source: spec/open-channels.md §11.
public enum Right {
  /// See every line and its settings.
  LINES_VIEW,
  /// Change and delete lines.
  LINES_MODIFY,
  /// Connect channels to lines.
  CONNECTORS_MODIFY,
  /// Rate a session as a supervisor.
  VOTE,
  /// Read dialogs that one took no part in.
  HISTORY_ALL,
  /// Join or take over a dialog of a line that one does not serve.
  JOIN
}
