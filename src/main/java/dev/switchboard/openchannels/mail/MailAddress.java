package dev.switchboard.openchannels.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as it may stand in a header and in the name of a dialog's place, in lower case: with
/// nothing in it that ends a line, an address or a part of the name.
record MailAddress(String value) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{}~-]{1,64}@[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9-]{1,63}){0,8}");
  private static final int LONGEST = 254;

  static Optional<MailAddress> parse(String text) {
    String clean = text.strip().toLowerCase(Locale.ROOT);
    return clean.length() <= LONGEST && SHAPE.matcher(clean).matches()
        ? Optional.of(new MailAddress(clean))
        : Optional.empty();
  }

  String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  String box() {
    return value.substring(0, value.indexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}
