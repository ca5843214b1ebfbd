package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;

/// Erases some rows for an erasure that is under way. Doing it again does nothing more.
record EraseBatch(long erasure, Batch batch) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    SqlBatch.wipe(work, batch);
    if (!batch.messages().isEmpty()) {
      work.emit(new Erased.Messages(batch.messages()));
    }
    if (!batch.deliveries().isEmpty()) {
      Deliveries.forget(work, batch.deliveries());
    }
    SqlErasures.in(work)
        .find(erasure)
        .map(known -> known.counting(batch.messages().size(), batch.files().size()))
        .ifPresent(SqlErasures.in(work)::save);
    return true;
  }
}
