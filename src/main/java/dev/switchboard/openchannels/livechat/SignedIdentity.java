package dev.switchboard.openchannels.livechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A visitor's id with which the site vouches for him.
///
/// @param id as the site knows the visitor
/// @param hash HMAC-SHA256 of the id with the chat's secret, hexadecimal
record SignedIdentity(String id, String hash) {
  private static final String ALGORITHM = "HmacSHA256";

  static SignedIdentity of(String id, String secret) {
    return new SignedIdentity(id, sign(id, secret));
  }

  /// Compares in constant time. Without a secret nobody is vouched for.
  boolean isSignedWith(String secret) {
    return !secret.isEmpty()
        && MessageDigest.isEqual(
            sign(id, secret).getBytes(UTF_8), hash.toLowerCase(Locale.ROOT).getBytes(UTF_8));
  }

  private static String sign(String id, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /// Who it is and the proof are not for logs.
  @Override
  public String toString() {
    return "SignedIdentity";
  }
}
