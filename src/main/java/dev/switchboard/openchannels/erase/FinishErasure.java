package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.openchannels.dialog.Touched;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// All of it is gone.
record FinishErasure(long id) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Erasure> open = SqlErasures.in(work).find(id).filter(one -> !one.isDone());
    open.ifPresent(erasure -> {
      Erasure done = erasure.done(work.now());
      SqlErasures.in(work).save(done);
      if (erasure.what() instanceof Erasure.What.OneDialog(var chat, _)) {
        work.emit(new Touched.Whole(chat));
      }
      work.emit(new Erased.Done());
      work.emit(new ErasureEvent.Finished(done));
    });
    return open.isPresent();
  }
}
