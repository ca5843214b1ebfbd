package dev.switchboard.platform.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The beginning of a body, kept as it came: it is read only when somebody looks.
public final class Excerpt {
  public static final Excerpt NOTHING = new Excerpt(new byte[0]);
  private static final int LONGEST = 2_000;

  private final byte[] bytes;

  private Excerpt(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Keeps the array itself if it is short: nobody may change it.
  public static Excerpt of(byte[] body) {
    return new Excerpt(body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST));
  }

  public static Excerpt of(String body) {
    String begins = body.length() <= LONGEST ? body : body.substring(0, LONGEST);
    return new Excerpt(begins.getBytes(StandardCharsets.UTF_8));
  }

  /// As UTF-8, with U+FFFD where it is none.
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The text stays out of logs.
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
