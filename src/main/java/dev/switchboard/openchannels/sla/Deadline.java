package dev.switchboard.openchannels.sla;

import java.time.Instant;
import java.util.Optional;

/// When a goal that is still open has to be reached.
///
/// @param warning when it is near
record Deadline(Goal goal, Optional<Instant> warning, Instant due) {
  boolean isLate(Instant now) {
    return !now.isBefore(due);
  }

  boolean isNear(Instant now) {
    return warning.filter(moment -> !now.isBefore(moment)).isPresent();
  }

  /// The next moment at which there will be something to tell.
  Optional<Instant> next(Instant now) {
    return warning.filter(now::isBefore).or(() -> Optional.of(due).filter(now::isBefore));
  }
}
