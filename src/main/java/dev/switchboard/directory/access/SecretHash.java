package dev.switchboard.directory.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What is kept of a secret: its SHA-256, hexadecimal.
///
/// Enough for secrets of 256 random bits; passwords are hashed otherwise.
public record SecretHash(String value) {
  public static SecretHash of(String secret) {
    return new SecretHash(HexFormat.of().formatHex(sha256().digest(secret.getBytes(UTF_8))));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Compares in constant time.
  public boolean matches(SecretHash other) {
    return MessageDigest.isEqual(value.getBytes(UTF_8), other.value.getBytes(UTF_8));
  }
}
