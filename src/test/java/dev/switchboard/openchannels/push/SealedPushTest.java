package dev.switchboard.openchannels.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is sealed for browsers and signed for push services is what their standards say.
final class SealedPushTest {
  private static byte[] bytes(String base64) {
    return Curve.decoded(base64).orElseThrow();
  }

  private static ECPublicKey key(String point) {
    return Curve.key(bytes(point)).orElseThrow();
  }

  private static PrivateKey secret(String number, ECPublicKey curve)
      throws GeneralSecurityException {
    ECPrivateKeySpec spec =
        new ECPrivateKeySpec(new BigInteger(1, bytes(number)), curve.getParams());
    return KeyFactory.getInstance("EC").generatePrivate(spec);
  }

  /// Source: RFC 8291 §5 and appendix A.
  @Test
  void theExampleOfTheStandardComesOutAsItStandsThere() throws GeneralSecurityException {
    ECPublicKey receiver =
        key(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    ECPublicKey sender =
        key(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    KeyPair once =
        new KeyPair(sender, secret("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", sender));

    byte[] sealed =
        new SealedPush(receiver, bytes("BTBZMqHH6r4Tts7J_aSIgg"))
            .seal(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                once,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Curve.encoded(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWG"
                + "NWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void whatIsNoPointOfTheCurveIsNoKey() {
    byte[] point = bytes(PushKey.fresh(Instant.EPOCH).publicKey());
    assertThat(Curve.key(point)).isPresent();
    point[64] ^= 1;
    assertThat(Curve.key(point)).isEmpty();
    assertThat(Curve.key(new byte[65])).isEmpty();
    assertThat(Curve.key(new byte[3])).isEmpty();
    assertThat(Curve.decoded("not base64!")).isEmpty();
  }

  @Test
  void theTokenIsSignedForThePushServiceAndEndsSoon() throws GeneralSecurityException {
    Instant now = Instant.parse("2026-03-11T12:00:00Z");
    PushKey key = PushKey.fresh(now);

    String header =
        key.authorization(
            URI.create("https://push.example:8443/send/abc?x=1"), "mailto:ops@example.com", now);

    assertThat(header).startsWith("vapid t=").endsWith(", k=" + key.publicKey());
    List<String> parts =
        List.of(header.substring("vapid t=".length(), header.indexOf(',')).split("\\."));
    assertThat(new String(bytes(parts.get(0)), UTF_8)).contains("\"alg\":\"ES256\"");
    assertThat(new String(bytes(parts.get(1)), UTF_8))
        .isEqualTo(
            "{\"aud\":\"https://push.example:8443\",\"exp\":%d,\"sub\":\"mailto:ops@example.com\"}"
                .formatted(now.getEpochSecond() + 12 * 3600));
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(key(key.publicKey()));
    check.update((parts.get(0) + "." + parts.get(1)).getBytes(UTF_8));
    assertThat(check.verify(bytes(parts.get(2)))).isTrue();
    assertThat(key.toString()).doesNotContain(key.privateKey());
  }
}
