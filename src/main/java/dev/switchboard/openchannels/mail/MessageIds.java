package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.Message;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Message-IDs of our mails: they tell which message it is, and nobody can guess them.
final class MessageIds {
  private static final Pattern OURS =
      Pattern.compile("<sb\\.([0-9]{1,18})\\.[0-9a-f]{32}@[^<>\\s]{1,190}>");

  private MessageIds() {}

  static String of(Message message, String domain) {
    String random = UUID.randomUUID().toString().replace("-", "");
    return "<sb." + message.id() + "." + random + "@" + domain + ">";
  }

  /// The message of which a Message-ID says that it is its own; whether it is has to be looked up.
  static OptionalLong message(String id) {
    Matcher matcher = OURS.matcher(id);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
