package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.LineId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What recognises the dialog of a client: `whatsapp|number|line|user`.
///
/// The line belongs to it: a number that moves to another line begins new dialogs there. A number
/// that is removed and comes back to its line finds the old ones.
///
/// @param number Meta's own number of the phone number
/// @param user the client's phone number in digits, or what Meta calls him who hides it
record WhatsappPlace(long number, LineId line, String user) {
  static final String CONNECTOR = "whatsappcloud";

  static final String KIND = "whatsapp";
  private static final Pattern SHAPE =
      Pattern.compile("whatsapp\\|([0-9]{1,18})\\|([0-9]{1,18})\\|([A-Za-z0-9.]{1,150})");

  static Optional<WhatsappPlace> of(Dialog dialog) {
    if (!dialog.place().startsWith(KIND + "|")) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(dialog.place());
    return matcher.matches()
        ? Optional.of(
            new WhatsappPlace(
                Long.parseLong(matcher.group(1)),
                new LineId(Long.parseLong(matcher.group(2))),
                matcher.group(3)))
        : Optional.empty();
  }

  /// Among all channels, and as a destination of deliveries.
  static String channel(long number) {
    return KIND + ":" + number;
  }

  @Override
  public String toString() {
    return KIND + "|" + number + "|" + line + "|" + user;
  }
}
