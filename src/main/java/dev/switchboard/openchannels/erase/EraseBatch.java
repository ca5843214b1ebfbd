package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.List;

/// Erases some rows for an erasure that is under way. Doing it again does nothing more.
record EraseBatch(long erasure, Batch batch) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    SqlBatch.wipe(work, batch);
    switch (batch) {
      case Batch.Messages(List<Long> ids, List<Long> files) -> {
        work.emit(new Erased.Messages(ids));
        count(work, ids.size(), files.size());
      }
      case Batch.Files(List<Long> ids) -> count(work, 0, ids.size());
      case Batch.Deliveries(List<Long> ids) -> Deliveries.forget(work, ids);
      case Batch.BotEvents _, Batch.OfflineEvents _, Batch.Requests _ -> {}
    }
    return true;
  }

  private void count(Work work, int messages, int files) {
    SqlErasures.in(work)
        .find(erasure)
        .map(known -> known.counting(messages, files))
        .ifPresent(SqlErasures.in(work)::save);
  }
}
