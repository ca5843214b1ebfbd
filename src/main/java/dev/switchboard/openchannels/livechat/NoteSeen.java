package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A visitor has read his dialog up to a message. Only ever forward, and not beyond the last one.
///
/// @return up to where the visitor has read
record NoteSeen(long visitor, long message) implements Command<Long> {
  /// The client of a dialog has read up to a message.
  record Seen(Dialog dialog, long message) implements DomainEvent {}

  @Override
  public Long decide(Work work) {
    Optional<Visitor> found = SqlVisitors.in(work).find(visitor);
    Optional<Dialog> dialog = found.flatMap(known -> Dialogs.in(work).at(known.place()));
    if (dialog.isEmpty()) {
      return 0L;
    }
    long upTo = Math.min(message, dialog.get().lastMessage());
    if (upTo <= found.get().seen()) {
      return found.get().seen();
    }
    Visitor moved = found.get().seenUpTo(upTo);
    SqlVisitors.in(work).save(moved);
    work.emit(new Visitors.Changed(moved));
    work.emit(new Seen(dialog.get(), upTo));
    return upTo;
  }
}
