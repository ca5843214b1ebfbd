package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something to be erased, or that was: never what it said.
///
/// @param doneAt null: it is under way
public record Erasure(
    long id, What what, UserId by, Instant askedAt, Count gone, @Nullable Instant doneAt) {
  /// What is meant.
  public sealed interface What {
    /// A dialog, with its messages up to one.
    record OneDialog(ChatId chat, long upTo) implements What {}

    /// What has been kept long enough.
    ///
    /// @param messagesBefore what was said in sessions that were closed before; empty: none of it
    /// @param filesBefore files that came before; empty: none of them
    record Kept(Optional<Instant> messagesBefore, Optional<Instant> filesBefore) implements What {}
  }

  /// How much is gone.
  public record Count(long messages, long files) {
    static final Count NOTHING = new Count(0, 0);

    Count plus(long moreMessages, long moreFiles) {
      return new Count(messages + moreMessages, files + moreFiles);
    }
  }

  boolean isDone() {
    return doneAt != null;
  }

  Erasure counting(int messages, int files) {
    return new Erasure(id, what, by, askedAt, gone.plus(messages, files), doneAt);
  }

  Erasure done(Instant at) {
    return new Erasure(id, what, by, askedAt, gone, at);
  }
}
