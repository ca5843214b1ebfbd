package dev.switchboard.platform.rest;

import java.time.Duration;

/// How much one caller may ask.
///
/// Source: contract/protocol.md §7.
///
/// @param bucket requests that one address may send at once; 0: any number
/// @param leak requests a second after which there is room for as many more
/// @param methodTime how long one method may work for one caller within ten minutes; zero: forever
public record RestLimits(int bucket, int leak, Duration methodTime) {
  public static final RestLimits NONE = new RestLimits(0, 0, Duration.ZERO);

  public RestLimits {
    if (bucket > 0 && leak < 1) {
      throw new IllegalArgumentException("leak must be at least 1 a second, was " + leak);
    }
  }
}
