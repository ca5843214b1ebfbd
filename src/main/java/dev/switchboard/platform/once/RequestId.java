package dev.switchboard.platform.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The id that a caller gave a request, and what the request says; both hashed.
public record RequestId(String request, String content) {
  private static final int LONGEST = 255;

  /// @param caller who gives the id: another caller's equal id is another id
  /// @param content the method and its parameters
  public static RequestId of(String caller, String id, String content) {
    return new RequestId(hash(caller + "\n" + id), hash(content));
  }

  /// Whether a text can be an id: 1 to 255 printable characters of ASCII.
  public static boolean isUsable(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST
        && id.chars().allMatch(sign -> sign > ' ' && sign < 0x7F);
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
