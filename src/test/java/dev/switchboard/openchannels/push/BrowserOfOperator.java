package dev.switchboard.openchannels.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// The other end of a push: what a browser does with what its service hands it. Derives its keys by
/// the JDK's HKDF, and not as the server does.
final class BrowserOfOperator {
  private static final int SALT = 16;

  private final KeyPair pair = Curve.newPair();
  private final byte[] secret = "sixteen bytes ok".getBytes(UTF_8);

  String key() {
    return Curve.encoded(Curve.point((ECPublicKey) pair.getPublic()));
  }

  String secret() {
    return Curve.encoded(secret);
  }

  JsonNode read(byte[] body) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(body);
    byte[] salt = take(in, SALT);
    int record = in.getInt();
    byte[] sender = take(in, in.get());
    byte[] hidden = take(in, in.remaining());
    if (hidden.length > record) {
      throw new AssertionError("one record expected");
    }
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(pair.getPrivate());
    agreement.doPhase(Curve.key(sender).orElseThrow(), true);
    ByteBuffer info =
        ByteBuffer.allocate(14 + 2 * Curve.POINT)
            .put("WebPush: info\0".getBytes(UTF_8))
            .put(Curve.point((ECPublicKey) pair.getPublic()))
            .put(sender);
    byte[] material = derive(secret, agreement.generateSecret(), info.array(), 32);
    byte[] key = derive(salt, material, "Content-Encoding: aes128gcm\0".getBytes(UTF_8), 16);
    byte[] nonce = derive(salt, material, "Content-Encoding: nonce\0".getBytes(UTF_8), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(hidden);
    if (padded[padded.length - 1] != 2) {
      throw new AssertionError("the last record expected");
    }
    return Json.tree(new String(Arrays.copyOf(padded, padded.length - 1), UTF_8));
  }

  private static byte[] take(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(material).thenExpand(info, length));
  }
}
