package dev.switchboard.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A file's name as it may be stored, shown and sent in a header.
///
/// Without folders, and without characters that cannot be seen or turn the direction of a text: a
/// name must not look like another.
public record FileName(String value) {
  private static final int LONGEST = 200;
  private static final String HARMLESS = "-._~";

  public FileName {
    value = clean(value);
  }

  private static String clean(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(FileName::isVisible).limit(LONGEST).forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "file" : name;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /// What follows the last dot, in lower case; empty when there is none.
  public String extension() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// As one part of a path.
  public String encoded() {
    StringBuilder path = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c < 0x80 && Character.isLetterOrDigit(c)) || HARMLESS.indexOf(c) >= 0) {
        path.append(c);
      } else {
        path.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
