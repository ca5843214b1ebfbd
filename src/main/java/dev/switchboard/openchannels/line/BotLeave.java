package dev.switchboard.openchannels.line;

/// When the bot of a line leaves.
public enum BotLeave {
  /// As soon as the dialog goes to the queue.
  QUEUE,
  /// When the dialog is closed.
  CLOSE
}
