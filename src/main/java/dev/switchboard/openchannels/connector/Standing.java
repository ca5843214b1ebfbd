package dev.switchboard.openchannels.connector;

import java.util.Locale;

/// How it stands with the receiving of what people write to a channel that is asked for it.
///
/// @param words why, as far as the other side or the network has said it
public record Standing(State state, String words) {
  public static final Standing STARTING = new Standing(State.STARTING, "");
  public static final Standing RECEIVING = new Standing(State.RECEIVING, "");
  static final Standing OFF = new Standing(State.OFF, "");
  static final Standing LINE_OFF = new Standing(State.LINE_OFF, "");

  /// What keeps messages from coming.
  public enum State {
    STARTING,
    RECEIVING,
    OFF,
    LINE_OFF,
    /// Token, login or password are not accepted any more.
    DENIED,
    /// The server may not be called, or does not encrypt.
    REFUSED,
    /// The messages are brought to somebody's webhook.
    WEBHOOK,
    /// Another program asks for the messages, too.
    CONFLICT,
    /// The other side cannot be reached, or has asked for a pause.
    AWAY,
    /// A fault of ours, or our store is away: messages wait where they are.
    FAULT
  }

  /// The state as a word of the wire.
  public String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }

  public boolean isFine() {
    return switch (state) {
      case STARTING, RECEIVING, OFF, LINE_OFF -> true;
      case DENIED, REFUSED, WEBHOOK, CONFLICT, AWAY, FAULT -> false;
    };
  }
}
