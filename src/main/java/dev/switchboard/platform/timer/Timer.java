package dev.switchboard.platform.timer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Something to do at a time.
///
/// @param kind names the [TimerHandler]
/// @param subject what it is about; setting a timer of the same kind and subject again moves it
/// @param payload JSON for the handler
public record Timer(String kind, String subject, Instant dueAt, String payload) {
  public Timer {
    dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS); // as exact as the row, so that both are equal
  }
}
