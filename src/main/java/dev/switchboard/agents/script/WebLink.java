package dev.switchboard.agents.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.agents.slot.FileKind;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A link that a script has made, fit to be sent to a client or to be called.
public record WebLink(String url) {
  public static final String EXPECTED = "A link that begins with http:// or https:// is expected.";

  private static final int MAX_URL = 4_096;
  private static final int MAX_NAME = 255;
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)https?://[^/?#\\s\\p{Cntrl}]+([^?#\\s\\p{Cntrl}]*)([?#][^\\s\\p{Cntrl}]*)?");

  public static Optional<WebLink> of(String text) {
    String url = text.strip();
    return url.length() <= MAX_URL && LINK.matcher(url).matches()
        ? Optional.of(new WebLink(url))
        : Optional.empty();
  }

  /// The last part of the path, or the kind when there is none.
  String name(FileKind kind) {
    Matcher link = LINK.matcher(url);
    String path = link.matches() ? link.group(1) : "";
    String name =
        decoded(path.substring(path.lastIndexOf('/') + 1)).replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty()) {
      return kind.word();
    }
    return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException _) {
      return part;
    }
  }
}
