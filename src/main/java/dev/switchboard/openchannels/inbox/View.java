package dev.switchboard.openchannels.inbox;

/// Which dialogs a list shows, of those that are open to whoever asks.
enum View {
  /// That he answers or is asked to take; the pinned ones first, then by the last message.
  MINE,
  /// Whose client waits for a person; who has waited longest first.
  WAITING,
  /// That are not closed, by the last message.
  ALL,
  /// That are closed, the last one closed first.
  CLOSED,
  /// In which a colleague has named him, open or closed, by the newest message that does.
  MENTIONS
}
