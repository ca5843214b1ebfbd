package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A visitor's browser has got his dialog up to a message, and he has read it up to another. Only
/// ever forward, and not beyond the last one.
///
/// @param got the last message that has reached the browser, 0: nothing new
/// @param seen the last message that the visitor has had in sight, 0: nothing new
/// @return up to where the visitor has read
record NoteSeen(long visitor, long got, long seen) implements Command<Long> {
  @Override
  public Long decide(Work work) {
    Optional<Visitor> found = SqlVisitors.in(work).find(visitor);
    Optional<Dialog> dialog = found.flatMap(known -> Dialogs.in(work).at(known.place()));
    if (dialog.isEmpty()) {
      return 0L;
    }
    ClientMarks.move(work, dialog.get(), got, seen);
    long upTo = Math.min(seen, dialog.get().lastMessage());
    if (upTo <= found.get().seen()) {
      return found.get().seen();
    }
    Visitor moved = found.get().seenUpTo(upTo);
    SqlVisitors.in(work).save(moved);
    work.emit(new Visitors.Changed(moved));
    return upTo;
  }
}
