package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses as text, in their plain forms only: no octal, hexadecimal, short or zoned ones.
final class IpLiteral {
  private static final String BYTE = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
  private static final String FOUR_BYTES = BYTE + "(\\." + BYTE + "){3}";
  private static final Pattern V4 = Pattern.compile(FOUR_BYTES);
  private static final Pattern V6 =
      Pattern.compile("[0-9a-fA-F:]*:([0-9a-fA-F]*|" + FOUR_BYTES + ")");
  private static final int LONGEST = 45;

  private IpLiteral() {}

  static Optional<InetAddress> parse(String text) {
    if (text.length() > LONGEST || !(V4.matcher(text).matches() || V6.matcher(text).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
