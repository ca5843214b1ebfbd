package dev.switchboard.crm.multifield;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Keeps the key of a value short enough for an index: long ones become their hash.
final class MatchKey {
  private static final int LONGEST = 180;

  private MatchKey() {}

  static String bounded(String key) {
    return key.length() <= LONGEST ? key : "sha256:" + hash(key);
  }

  private static String hash(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
