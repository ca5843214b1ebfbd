package dev.switchboard.openchannels.telegram;

/// How it stands with the receiving of a bot's messages.
///
/// @param words why, as far as Telegram or the network has said it
record Standing(State state, String words) {
  static final Standing STARTING = new Standing(State.STARTING, "");
  static final Standing RECEIVING = new Standing(State.RECEIVING, "");

  /// What keeps messages from coming.
  enum State {
    STARTING,
    RECEIVING,
    OFF,
    LINE_OFF,
    /// Telegram does not know the token any more.
    DENIED,
    /// Telegram brings the messages to somebody's webhook.
    WEBHOOK,
    /// Another program asks for the messages, too.
    CONFLICT,
    /// Telegram cannot be reached, or has asked for a pause.
    AWAY,
    /// A fault of ours, or our store is away: messages wait at Telegram.
    FAULT
  }

  boolean isFine() {
    return switch (state) {
      case STARTING, RECEIVING, OFF, LINE_OFF -> true;
      case DENIED, WEBHOOK, CONFLICT, AWAY, FAULT -> false;
    };
  }
}
