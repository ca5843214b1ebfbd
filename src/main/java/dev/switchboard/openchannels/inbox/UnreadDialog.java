package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// An employee has not seen a dialog from a message on: he wants to come back to it.
///
/// Source: contract/methods/im/im.dialog.unread.json
public record UnreadDialog(ChatId chat, UserId user, long first) implements Command<Boolean> {
  /// @return false when the dialog is not open to him, or has no such message
  @Override
  public Boolean decide(Work work) {
    boolean open =
        Dialogs.in(work)
            .find(chat)
            .filter(dialog -> Reach.isOpenTo(work, dialog, user))
            .isPresent();
    boolean there =
        Messages.in(work).find(first).filter(message -> message.chat().equals(chat)).isPresent();
    if (open && there) {
      Reading before = SqlReadings.find(work, chat, user);
      Reading after = before.backTo(first - 1);
      SqlReadings.in(work).save(after);
      work.emit(new InboxEvent.Read(chat, user, after.upTo()));
    }
    return open && there;
  }
}
