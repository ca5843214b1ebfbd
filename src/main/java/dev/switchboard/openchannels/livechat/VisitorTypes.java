package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// A visitor is writing: operators see it where the line lets them (WATCH_TYPING). What he writes
/// nobody sees before he sends it. Before his first message nobody can be told.
record VisitorTypes(String place) implements Command<Boolean> {
  /// @return whether there is a dialog in which somebody could see it
  @Override
  public Boolean decide(Work work) {
    return Dialogs.in(work)
        .at(place)
        .filter(dialog -> isWatched(work, dialog))
        .map(dialog -> {
          work.emit(new DialogEvent.ClientTyping(dialog));
          return true;
        })
        .orElse(false);
  }

  private static boolean isWatched(Work work, Dialog dialog) {
    return Lines.in(work).find(dialog.line()).filter(Line::watchesTyping).isPresent();
  }
}
