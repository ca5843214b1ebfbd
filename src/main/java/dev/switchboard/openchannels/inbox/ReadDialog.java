package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Notes how far an employee has seen a dialog; it never goes back. Empty when the dialog is not
/// open to him.
///
/// @param upTo the last message that he saw; empty: all there are
public record ReadDialog(ChatId chat, UserId user, Optional<Long> upTo)
    implements Command<Optional<Reading>> {
  @Override
  public Optional<Reading> decide(Work work) {
    return Dialogs.in(work)
        .find(chat)
        .filter((Dialog dialog) -> Reach.isOpenTo(work, dialog, user))
        .map(dialog -> read(work, dialog));
  }

  private Reading read(Work work, Dialog dialog) {
    Reading before = SqlReadings.find(work, chat, user);
    long seen = Math.min(upTo.orElse(dialog.lastMessage()), dialog.lastMessage());
    Reading after = before.upTo(seen);
    if (!after.equals(before)) {
      SqlReadings.in(work).save(after);
      work.emit(new InboxEvent.Read(chat, user, after.upTo()));
      work.emit(new DialogEvent.SeenInside(dialog, user, after.upTo()));
    }
    return after;
  }
}
