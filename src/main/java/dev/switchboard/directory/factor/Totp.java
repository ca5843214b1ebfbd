package dev.switchboard.directory.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits, another one every 30 seconds.
///
/// Source: RFC 6238, with SHA-1, as every app has it.
final class Totp {
  /// How far the clock of a phone may be off, in steps.
  private static final int DRIFT = 1;

  private static final int SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final String MAC = "HmacSHA1";

  private Totp() {}

  /// Which of the half minutes since 1970 this is.
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static String code(TotpSecret secret, long step) {
    byte[] hash = hash(secret.key(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    return String.format(Locale.ROOT, "%06d", number % MODULUS);
  }

  /// Of which step around now this is the code.
  ///
  /// @param used no code up to this step counts any more
  static OptionalLong find(TotpSecret secret, String code, Instant now, long used) {
    long present = step(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = present - DRIFT; step <= present + DRIFT; step++) {
      if (isSame(code(secret, step), code) && step > used) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static byte[] hash(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
