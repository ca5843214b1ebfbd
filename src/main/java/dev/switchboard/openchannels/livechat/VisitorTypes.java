package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// A visitor is writing. Before his first message nobody can be told.
record VisitorTypes(String place) implements Command<Boolean> {
  /// @return whether there is a dialog in which somebody could see it
  @Override
  public Boolean decide(Work work) {
    return Dialogs.in(work)
        .at(place)
        .map(dialog -> {
          work.emit(new DialogEvent.ClientTyping(dialog));
          return true;
        })
        .orElse(false);
  }
}
