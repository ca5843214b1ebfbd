package dev.switchboard.openchannels.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// By what a portal proves to push services that it is the one whom a browser let notify it.
///
/// Source: RFC 8292.
///
/// @param publicKey the point, as browsers want it
/// @param privateKey PKCS #8, in the same Base64
record PushKey(String publicKey, String privateKey, Instant createdAt) {
  private static final Duration LIFE = Duration.ofHours(12);

  static PushKey fresh(Instant now) {
    KeyPair pair = Curve.newPair();
    return new PushKey(
        Curve.encoded(Curve.point((ECPublicKey) pair.getPublic())),
        Curve.encoded(pair.getPrivate().getEncoded()),
        now);
  }

  /// The header `Authorization` of one message.
  ///
  /// @param contact an address of those who run this server: `https:` or `mailto:`
  String authorization(URI endpoint, String contact, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    claims.put("sub", contact);
    String said = part(Map.of("typ", "JWT", "alg", "ES256")) + "." + part(claims);
    return "vapid t=" + said + "." + signature(said) + ", k=" + publicKey;
  }

  private static String part(Map<String, Object> values) {
    return Curve.encoded(Json.bytes(values));
  }

  private String signature(String said) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(Curve.privateKey(Curve.decoded(privateKey).orElseThrow()));
      signature.update(said.getBytes(UTF_8));
      return Curve.encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java signs with P-256", e);
    }
  }

  /// Never the private one.
  @Override
  public String toString() {
    return "PushKey[" + publicKey + "]";
  }
}
