package dev.switchboard.openchannels.dialog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a dialog (`CHAT_ID`).
public record ChatId(long value) {
  private static final Pattern DIALOG_ID = Pattern.compile("chat([1-9][0-9]{0,17})");

  /// Reads `chat17`.
  public static Optional<ChatId> ofDialog(String dialogId) {
    Matcher matcher = DIALOG_ID.matcher(dialogId.strip());
    return matcher.matches()
        ? Optional.of(new ChatId(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  /// The dialog as the messenger names it: `chat17`.
  public String dialogId() {
    return "chat" + value;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
