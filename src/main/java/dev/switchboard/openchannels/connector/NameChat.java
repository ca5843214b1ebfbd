package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Gives a client's dialog another title. False when there is no such dialog.
///
/// Source: contract/methods/imconnector/imconnector.chat.name.set.json
record NameChat(String place, String name) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).at(place);
    dialog.map(known -> known.withTitle(name)).ifPresent(Dialogs.in(work)::save);
    return dialog.isPresent();
  }
}
