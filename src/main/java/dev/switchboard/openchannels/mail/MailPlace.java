package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.LineId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What recognises the dialog of an address: `mail|mailbox|line|address`.
///
/// @param address of the client
record MailPlace(long mailbox, LineId line, MailAddress address) {
  static final String CONNECTOR = "mailbox";

  static final String KIND = "mail";

  /// The kind of deliveries that are copies for the mailbox itself.
  static final String KIND_SENT = "mail.sent";

  private static final Pattern SHAPE =
      Pattern.compile("mail\\|([0-9]{1,18})\\|([0-9]{1,18})\\|([^|]{3,254})");

  static Optional<MailPlace> of(Dialog dialog) {
    if (!dialog.place().startsWith(KIND + "|")) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(dialog.place());
    return matcher.matches()
        ? MailAddress.parse(matcher.group(3))
            .map(address ->
                new MailPlace(
                    Long.parseLong(matcher.group(1)),
                    new LineId(Long.parseLong(matcher.group(2))),
                    address))
        : Optional.empty();
  }

  /// Among all channels, and as a destination of deliveries.
  static String channel(long mailbox) {
    return KIND + ":" + mailbox;
  }

  /// Where copies of sent mails go.
  static String sent(long mailbox) {
    return KIND_SENT + ":" + mailbox;
  }

  @Override
  public String toString() {
    return KIND + "|" + mailbox + "|" + line + "|" + address;
  }
}
