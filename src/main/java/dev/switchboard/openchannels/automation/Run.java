package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.Storable;
import java.time.Instant;

/// What came of a rule once.
///
/// @param detail what could not be done, or empty
record Run(long id, long rule, long chat, int depth, Outcome outcome, String detail, Instant at) {
  enum Outcome {
    DONE,
    /// Some of it could not be done.
    FAILED,
    /// It was caused by itself, or by others in a circle: nothing was done.
    LOOP
  }

  Run {
    detail = Storable.text(detail);
  }
}
