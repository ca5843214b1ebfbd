package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Where a line was joined, a conversation with it is over. True when there was one.
///
/// @param place what recognises the dialog
record GuestLeft(String place) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).at(place);
    return dialog
        .flatMap(known -> Sessions.in(work).open(known.id()))
        .map(open -> new SessionDesk(work).close(dialog.orElseThrow(), open, false, UserId.SYSTEM))
        .isPresent();
  }
}
