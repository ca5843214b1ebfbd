package dev.switchboard.openchannels.connector;

import java.time.Instant;

/// Messages of a channel that could not be taken in however often it was tried, and were left out
/// so that the others could come in.
///
/// @param count of those that nobody has noticed yet
/// @param last when the last one was left out
public record Skipped(long count, Instant last) {
  public static final Skipped NONE = new Skipped(0, Instant.EPOCH);

  public Skipped andOne(Instant at) {
    return new Skipped(count + 1, at);
  }
}
