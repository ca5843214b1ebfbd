package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A visitor is writing: the operators see it where the line lets them (WATCH_TYPING). What he
/// writes nobody sees before he sends it, and before his first message nobody can be told.
///
/// @return whether it is shown
record VisitorTypes(Visitor visitor) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    boolean watched = Lines.in(work).find(visitor.line()).filter(Line::watchesTyping).isPresent();
    Optional<Dialog> dialog = Dialogs.in(work).at(visitor.place()).filter(_ -> watched);
    dialog.ifPresent(own -> work.emit(new DialogEvent.ClientTyping(own)));
    return dialog.isPresent();
  }

  /// A visitor's data is not for logs.
  @Override
  public String toString() {
    return "VisitorTypes[" + visitor.id() + "]";
  }
}
