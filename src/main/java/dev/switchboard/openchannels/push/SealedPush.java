package dev.switchboard.openchannels.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what only one browser may read: the push service in between sees its length.
///
/// Source: RFC 8291, with the coding `aes128gcm` of RFC 8188 in one record.
///
/// @param receiver the browser's key
/// @param secret what the browser shares with us alone
record SealedPush(ECPublicKey receiver, byte[] secret) {
  static final int SALT = 16;
  private static final int RECORD = 4096;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final byte LAST = 2;

  /// @param once a pair for this message alone
  /// @param salt random, for this message alone
  byte[] seal(byte[] text, KeyPair once, byte[] salt) {
    byte[] sender = Curve.point((ECPublicKey) once.getPublic());
    try {
      byte[] material = material(once, sender);
      byte[] mixed = hmac(salt, material);
      byte[] key = Arrays.copyOf(hmac(mixed, info("Content-Encoding: aes128gcm")), KEY);
      byte[] nonce = Arrays.copyOf(hmac(mixed, info("Content-Encoding: nonce")), NONCE);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return head(salt, sender, cipher.doFinal(concat(text, new byte[] {LAST})));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM and ECDH", e);
    }
  }

  private byte[] material(KeyPair once, byte[] sender) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(once.getPrivate());
    agreement.doPhase(receiver, true);
    byte[] shared = hmac(secret, agreement.generateSecret());
    byte[] info = concat(concat(ascii("WebPush: info\0"), Curve.point(receiver)), sender);
    return hmac(shared, concat(info, new byte[] {1}));
  }

  private static byte[] head(byte[] salt, byte[] sender, byte[] hidden) {
    return ByteBuffer.allocate(SALT + 5 + sender.length + hidden.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) sender.length)
        .put(sender)
        .put(hidden)
        .array();
  }

  private static byte[] info(String name) {
    return concat(ascii(name), new byte[] {0, 1});
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }
}
