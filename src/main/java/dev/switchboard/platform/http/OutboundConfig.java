package dev.switchboard.platform.http;

import java.time.Duration;

/// How much of the machine outgoing calls may take.
///
/// @param connectionsPerHost at a time
/// @param waitingPerHost calls that wait for one of them, also while it is being opened; more are
///   turned away as busy
/// @param connectTimeout for TCP and, once more, for TLS
/// @param lookups names looked up at a time; as many again times 32 may wait
public record OutboundConfig(
    int connectionsPerHost, int waitingPerHost, Duration connectTimeout, int lookups) {
  public static final OutboundConfig DEFAULT =
      new OutboundConfig(16, 256, Duration.ofSeconds(5), 8);

  public OutboundConfig {
    if (connectionsPerHost < 1 || waitingPerHost < 1 || lookups < 1) {
      throw new IllegalArgumentException(
          "outbound limits must be positive, were %d, %d, %d"
              .formatted(connectionsPerHost, waitingPerHost, lookups));
    }
    if (connectTimeout.toMillis() < 1) {
      throw new IllegalArgumentException(
          "outbound connect timeout must be at least 1 ms, was " + connectTimeout);
    }
  }
}
