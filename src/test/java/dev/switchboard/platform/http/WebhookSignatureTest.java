package dev.switchboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.platform.http.WebhookSignature.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookSignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_" + "A".repeat(32);
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final Payload BODY = Payload.of("{\"test\": 2432232314}");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

  @Test
  void theVectorOfTheSpecificationComesOut() {
    Map<String, String> headers = WebhookSignature.of(List.of(SECRET)).headers(ID, AT, BODY);
    assertThat(headers)
        .isEqualTo(
            Map.of(
                "webhook-id", ID,
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 32, 48, 64})
  void itIsHmacAsRfc2104DefinesIt(int length) throws Exception {
    byte[] key = new byte[length];
    for (int i = 0; i < length; i++) {
      key[i] = (byte) (i * 37 - 100);
    }
    Payload body = Payload.of("Привет, мир");
    byte[] content = "id-1.1614265330.Привет, мир".getBytes(StandardCharsets.UTF_8);
    String expected = "v1," + Base64.getEncoder().encodeToString(hmac(key, content));
    String secret = Base64.getEncoder().encodeToString(key);
    assertThat(WebhookSignature.of(List.of(secret)).headers("id-1", AT, body))
        .containsEntry("webhook-signature", expected);
  }

  @Test
  void whileSecretsChangeEitherSideMayBeAhead() {
    WebhookSignature old = WebhookSignature.of(List.of(SECRET));
    WebhookSignature fresh = WebhookSignature.of(List.of(OTHER));
    WebhookSignature both = WebhookSignature.of(List.of(OTHER, SECRET));
    Map<String, String> signed = both.headers(ID, AT, BODY);
    assertThat(signed.getOrDefault("webhook-signature", "").split(" ")).hasSize(2);
    assertThat(old.verify(signed, BODY, AT)).isEqualTo(Verdict.VALID);
    assertThat(fresh.verify(signed, BODY, AT)).isEqualTo(Verdict.VALID);
    assertThat(both.verify(old.headers(ID, AT, BODY), BODY, AT)).isEqualTo(Verdict.VALID);
    assertThat(both.verify(fresh.headers(ID, AT, BODY), BODY, AT)).isEqualTo(Verdict.VALID);
    assertThat(fresh.verify(old.headers(ID, AT, BODY), BODY, AT)).isEqualTo(Verdict.FORGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "webhook-id | msg_other | FORGED",
        "webhook-id | a.b | MALFORMED",
        "webhook-id | none | MALFORMED",
        "webhook-timestamp | 1614265331 | FORGED",
        "webhook-timestamp | 1614265029 | OUT_OF_TIME",
        "webhook-timestamp | 1614265631 | OUT_OF_TIME",
        "webhook-timestamp | -1614265330 | MALFORMED",
        "webhook-timestamp | 99999999999999999999 | MALFORMED",
        "webhook-timestamp | none | MALFORMED",
        "webhook-signature | none | MALFORMED",
        "webhook-signature | g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | FORGED",
        "webhook-signature | v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | FORGED",
        "webhook-signature | v1,G0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | FORGED",
        "webhook-signature | v1, | FORGED",
        "webhook-signature | v1,x v2,y v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= | VALID",
      })
  void everyHeaderCounts(String name, @Nullable String value, Verdict verdict) {
    WebhookSignature signature = WebhookSignature.of(List.of(SECRET));
    Map<String, String> headers = new HashMap<>(signature.headers(ID, AT, BODY));
    if (value == null) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    assertThat(signature.verify(headers, BODY, AT)).isEqualTo(verdict);
  }

  @Test
  void theBodyCountsToTheLastByteAndTheClockToTheSecond() {
    WebhookSignature signature = WebhookSignature.of(List.of(SECRET));
    Map<String, String> headers = signature.headers(ID, AT, BODY);
    assertThat(signature.verify(headers, Payload.of(BODY.text() + " "), AT))
        .isEqualTo(Verdict.FORGED);
    assertThat(signature.verify(headers, BODY, AT.plusSeconds(300))).isEqualTo(Verdict.VALID);
    assertThat(signature.verify(headers, BODY, AT.plusSeconds(301))).isEqualTo(Verdict.OUT_OF_TIME);
    assertThat(signature.verify(headers, BODY, AT.minusSeconds(300))).isEqualTo(Verdict.VALID);
    assertThat(signature.verify(headers, BODY, AT.minusSeconds(301)))
        .isEqualTo(Verdict.OUT_OF_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_***", "c2hvcnQ=", "whsec_c2hvcnQ="})
  void aSecretThatIsNoneFailsAtTheStartAndIsNotRepeated(String secret) {
    assertThatThrownBy(() -> WebhookSignature.of(List.of(secret)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hv");
    assertThatThrownBy(() -> WebhookSignature.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSecretDoesNotPrintItself() {
    assertThat(WebhookSignature.of(List.of(SECRET))).hasToString("[REDACTED]");
  }

  @Test
  void anIdWithADotIsNotSigned() {
    assertThatThrownBy(() -> WebhookSignature.of(List.of(SECRET)).headers("a.b", AT, BODY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The definition spelled out, for keys up to the block size.
  private static byte[] hmac(byte[] key, byte[] content) throws Exception {
    MessageDigest inner = MessageDigest.getInstance("SHA-256");
    inner.update(padded(key, (byte) 0x36));
    MessageDigest outer = MessageDigest.getInstance("SHA-256");
    outer.update(padded(key, (byte) 0x5c));
    return outer.digest(inner.digest(content));
  }

  private static byte[] padded(byte[] key, byte pad) {
    byte[] block = new byte[64];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
    }
    return block;
  }
}
