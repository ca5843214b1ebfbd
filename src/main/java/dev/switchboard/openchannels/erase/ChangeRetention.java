package dev.switchboard.openchannels.erase;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Things are kept for another time. What is over is erased an hour later, so that a slip can be
/// taken back, and then every day.
///
/// @param messageDays 0: for ever; empty: as before
/// @param fileDays the same
record ChangeRetention(Optional<Long> messageDays, Optional<Long> fileDays, UserId by)
    implements Command<Retention> {
  @Override
  public Retention decide(Work work) {
    Retention before = SqlRetention.of(work);
    Retention now =
        new Retention(
            messageDays.orElse(before.messageDays()),
            fileDays.orElse(before.fileDays()),
            by,
            work.now());
    if (now.messageDays() == before.messageDays() && now.fileDays() == before.fileDays()) {
      return before;
    }
    SqlRetention.save(work, now);
    RetentionTimer.set(work, now);
    work.emit(new ErasureEvent.RetentionChanged(before, now));
    return now;
  }
}
