package dev.switchboard.directory.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;

/// What the app of a person and this server know, and nobody else. Never logged.
///
/// @param base32 as people type it when they cannot take a picture
public record TotpSecret(String base32) {
  /// As many as the hash gives, as RFC 4226 §4 recommends.
  private static final int BYTES = 20;

  private static final int GROUP = 4;

  public static TotpSecret next(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new TotpSecret(Base32.write(bytes));
  }

  byte[] key() {
    return Base32.read(base32);
  }

  /// In groups of four, to be typed.
  public String inGroups() {
    return Groups.of(base32, GROUP, " ");
  }

  /// What the app reads from a picture.
  ///
  /// @param issuer whose code it is
  /// @param account whose it is there
  public String address(String issuer, String account) {
    return "otpauth://totp/"
        + encoded(issuer)
        + ":"
        + encoded(account)
        + "?secret="
        + base32
        + "&issuer="
        + encoded(issuer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
