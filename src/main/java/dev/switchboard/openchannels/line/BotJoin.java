package dev.switchboard.openchannels.line;

/// When the bot of a line joins.
public enum BotJoin {
  /// Only at the beginning of a dialog.
  FIRST,
  /// At the beginning of every session.
  ALWAYS
}
