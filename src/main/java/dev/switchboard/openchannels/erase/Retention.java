package dev.switchboard.openchannels.erase;

import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a portal keeps what was said and sent.
///
/// @param messageDays after a session was closed, 0: for ever
/// @param fileDays after a file came, 0: for ever
/// @param changedAt null: nobody has chosen anything
public record Retention(long messageDays, long fileDays, UserId by, @Nullable Instant changedAt) {
  /// About a century.
  static final long LONGEST = 36_500;

  static final Retention FOREVER = new Retention(0, 0, UserId.SYSTEM, null);

  public Retention {
    if (messageDays < 0 || messageDays > LONGEST || fileDays < 0 || fileDays > LONGEST) {
      throw new IllegalArgumentException(
          "0 to " + LONGEST + " days expected, came " + messageDays + " and " + fileDays);
    }
  }

  boolean isOn() {
    return messageDays > 0 || fileDays > 0;
  }

  /// What has been kept long enough.
  Erasure.What.Kept over(Instant now) {
    return new Erasure.What.Kept(before(now, messageDays), before(now, fileDays));
  }

  private static Optional<Instant> before(Instant now, long days) {
    return days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
  }
}
