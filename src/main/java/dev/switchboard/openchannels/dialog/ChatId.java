package dev.switchboard.openchannels.dialog;

/// The number of a dialog (`CHAT_ID`).
public record ChatId(long value) {
  /// The dialog as the messenger names it: `chat17`.
  public String dialogId() {
    return "chat" + value;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
