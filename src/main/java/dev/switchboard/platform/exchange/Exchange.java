package dev.switchboard.platform.exchange;

import java.time.Duration;
import java.time.Instant;

/// One request and what came of it.
///
/// @param incoming somebody called us
/// @param what was called: a method, or the kind of a delivery
/// @param fine it was taken as it came
/// @param status of HTTP; 0: there was none
/// @param reason why it went wrong; empty when it did not
public record Exchange(
    Instant at,
    boolean incoming,
    String what,
    boolean fine,
    int status,
    String reason,
    Duration took,
    Excerpt request,
    Excerpt answer) {
  /// What somebody asked of us, and our answer to it.
  public static Exchange incoming(
      Instant at, String what, int status, String reason, Duration took, Excerpt request) {
    return new Exchange(
        at, true, what, status < 400, status, reason, took, request, Excerpt.NOTHING);
  }

  public Exchange answered(Excerpt said) {
    return new Exchange(at, incoming, what, fine, status, reason, took, request, said);
  }
}
