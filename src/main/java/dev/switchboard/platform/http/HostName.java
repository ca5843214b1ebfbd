package dev.switchboard.platform.http;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings host names to the one form that is then looked up, sent and compared with certificates.
///
/// Names in other scripts become punycode, which also makes full-width and circled letters, digits
/// and dots plain; digits that no form makes plain are refused. What some programs take for an IPv4
/// address (`2130706433`, `0177.1`, `0x7f.1`) is refused unless it is four plain decimal numbers.
final class HostName {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final Pattern NUMERIC = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final int LONGEST = 253;

  private HostName() {}

  static String normalise(String text) {
    String name = ascii(text).toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    String[] labels = name.split("\\.", -1);
    for (String label : labels) {
      if (name.length() > LONGEST || !LABEL.matcher(label).matches()) {
        throw refused();
      }
    }
    boolean looksNumeric = NUMERIC.matcher(labels[labels.length - 1]).matches();
    if (looksNumeric && IpLiteral.parse(name).isEmpty()) {
      throw refused();
    }
    return name;
  }

  private static String ascii(String text) {
    boolean foreignDigits =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .codePoints()
            .anyMatch(c -> c > 0x7F && Character.isDigit(c));
    if (foreignDigits) {
      throw refused();
    }
    try {
      return IDN.toASCII(text);
    } catch (IllegalArgumentException _) {
      throw refused();
    }
  }

  private static Objection refused() {
    return new Objection(
        Answer.Ground.HOST, "A host name or a plain IP address expected in the URL.");
  }
}
