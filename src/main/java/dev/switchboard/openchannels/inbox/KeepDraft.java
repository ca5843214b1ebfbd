package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Keeps what an employee has begun to write in a dialog. Empty when the dialog is not open to him.
///
/// @param text empty removes it
record KeepDraft(ChatId chat, UserId user, String text) implements Command<Optional<Reading>> {
  @Override
  public Optional<Reading> decide(Work work) {
    return Dialogs.in(work)
        .find(chat)
        .filter(dialog -> Reach.isOpenTo(work, dialog, user))
        .map(_ -> keep(work));
  }

  private Reading keep(Work work) {
    Reading before = SqlReadings.find(work, chat, user);
    Reading after = before.withDraft(Storable.text(text));
    if (!after.equals(before)) {
      SqlReadings.in(work).save(after);
      work.emit(new InboxEvent.Drafted(chat, user));
    }
    return after;
  }
}
