package dev.switchboard.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs and checks messages as Standard Webhooks 1.0 demands, by HMAC-SHA256 (`v1`).
///
/// While a secret is being replaced there are two: we sign with each, and accept either.
public final class WebhookSignature {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  /// How far clocks may differ.
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  /// What came of a check.
  public enum Verdict {
    VALID,
    /// A header is missing or is not what it should be.
    MALFORMED,
    /// Too old or too far ahead, perhaps replayed.
    OUT_OF_TIME,
    /// No signature is ours.
    FORGED
  }

  private final List<SecretKeySpec> keys;

  private WebhookSignature(List<SecretKeySpec> keys) {
    this.keys = List.copyOf(keys);
  }

  /// @param secrets 24 to 64 bytes each in Base64, with or without `whsec_` before, newest first
  public static WebhookSignature of(List<String> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("At least one webhook secret expected, none came");
    }
    return new WebhookSignature(secrets.stream().map(WebhookSignature::key).toList());
  }

  /// The three headers to send with a message.
  ///
  /// @param id the same for every attempt at the same message; no dot in it
  public Map<String, String> headers(String id, Instant at, Payload body) {
    if (!isId(id)) {
      throw new IllegalArgumentException("A webhook id of printable ASCII without dots expected");
    }
    String timestamp = Long.toString(at.getEpochSecond());
    String signatures =
        keys.stream()
            .map(key -> VERSION + Base64.getEncoder().encodeToString(mac(key, id, timestamp, body)))
            .collect(Collectors.joining(" "));
    return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signatures);
  }

  /// Checks a message that came in.
  ///
  /// @param headers by name in lower case
  public Verdict verify(Map<String, String> headers, Payload body, Instant now) {
    String id = headers.getOrDefault(ID, "");
    String timestamp = headers.getOrDefault(TIMESTAMP, "");
    String signatures = headers.getOrDefault(SIGNATURE, "");
    if (!isId(id) || !timestamp.matches("[0-9]{1,11}") || signatures.isBlank()) {
      return Verdict.MALFORMED;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    if (age.compareTo(TOLERANCE) > 0) {
      return Verdict.OUT_OF_TIME;
    }
    boolean ours = false;
    for (SecretKeySpec key : keys) {
      // No short cut: the time taken must not tell which key fits.
      ours |= anyEquals(signatures, mac(key, id, timestamp, body));
    }
    return ours ? Verdict.VALID : Verdict.FORGED;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }

  private static boolean anyEquals(String signatures, byte[] expected) {
    byte[] text =
        (VERSION + Base64.getEncoder().encodeToString(expected))
            .getBytes(StandardCharsets.ISO_8859_1);
    boolean found = false;
    for (String signature : signatures.split(" ", -1)) {
      found |= MessageDigest.isEqual(text, signature.getBytes(StandardCharsets.UTF_8));
    }
    return found;
  }

  /// A dot would let the borders between id, timestamp and body move.
  private static boolean isId(String id) {
    return id.matches("[!-~&&[^.]]{1,256}");
  }

  private static SecretKeySpec key(String secret) {
    String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("A webhook secret in Base64 expected");
    }
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "A webhook secret of 24 to 64 bytes expected, had " + bytes.length);
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static byte[] mac(SecretKeySpec key, String id, String timestamp, Payload body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }
}
