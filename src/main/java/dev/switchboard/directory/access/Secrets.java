package dev.switchboard.directory.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes secrets of 256 random bits, written in digits and lower-case letters.
public final class Secrets {
  private static final int BITS = 256;
  private static final int RADIX = 36;
  private static final int LENGTH = 50;

  private final SecureRandom random;

  public Secrets(SecureRandom random) {
    this.random = random;
  }

  public Secret next() {
    String digits = new BigInteger(BITS, random).toString(RADIX);
    return new Secret("0".repeat(LENGTH - digits.length()) + digits);
  }

  /// A name that nobody else has: 32 hexadecimal digits. No secret.
  public String nextName() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
