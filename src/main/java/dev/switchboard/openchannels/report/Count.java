package dev.switchboard.openchannels.report;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// An amount of one measure in its place.
///
/// @param slot see [Slot]
/// @param operator the system for nobody
/// @param bucket see [Histogram], or a mark; else 0
/// @param amount how many, or milliseconds
record Count(
    Measure measure,
    long slot,
    LineId line,
    String connector,
    UserId operator,
    long bucket,
    long amount) {

  static Count one(Measure measure, Instant at, LineId line, String connector, UserId operator) {
    return new Count(measure, Slot.of(at), line, connector, operator, 0, 1);
  }

  /// What a message counts for, if anything: notes and notices do not.
  static Optional<Count> of(Message message, LineId line, Dialog dialog) {
    if (message.inside()) {
      return Optional.empty();
    }
    String channel = dialog.connector();
    Instant at = message.createdAt();
    return switch (message.origin()) {
      case CLIENT -> Optional.of(one(Measure.INCOMING, at, line, channel, UserId.SYSTEM));
      case OPERATOR -> Optional.of(one(Measure.OUTGOING, at, line, channel, message.author()));
      case AGENT -> Optional.of(one(Measure.BY_BOT, at, line, channel, UserId.SYSTEM));
      case SYSTEM -> Optional.empty();
    };
  }

  Count in(long newBucket) {
    return new Count(measure, slot, line, connector, operator, newBucket, amount);
  }

  Count times(long factor) {
    return new Count(measure, slot, line, connector, operator, bucket, amount * factor);
  }
}
