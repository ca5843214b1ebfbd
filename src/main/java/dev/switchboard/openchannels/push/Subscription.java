package dev.switchboard.openchannels.push;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// A browser that takes notifications for an employee.
///
/// @param id the hash of its endpoint
/// @param endpoint its address at the browser's push service
/// @param key its public key, a point in Base64
/// @param secret what it shares with us, in Base64
/// @param language in which it is to be told
record Subscription(
    String id,
    UserId user,
    String endpoint,
    String key,
    String secret,
    String language,
    Instant createdAt) {
  static String idOf(String endpoint) {
    return SecretHash.of(endpoint).value();
  }

  /// Who knows the endpoint and the keys can notify this browser.
  @Override
  public String toString() {
    return "Subscription[" + user + " " + id + "]";
  }
}
