package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes a message back: its author may, and an administrator. Its place in the dialog stays.
///
/// Source: contract/methods/im/im.message.delete.json
public record TakeBackMessage(long message, UserId user) implements Command<Amendment> {
  @Override
  public Amendment decide(Work work) {
    boolean all = Rights.in(work).role(user) == Role.ADMINISTRATOR;
    Optional<OwnMessage> own =
        all ? OwnMessage.seen(work, message, user) : OwnMessage.written(work, message, user);
    return own.map(found -> found.amend(work, user, () -> takeBack(work, found)))
        .orElse(Amendment.NOT_HIS);
  }

  private void takeBack(Work work, OwnMessage found) {
    Message left = found.message().taken();
    Messages.in(work).save(left);
    work.emit(new DialogEvent.MessageDeleted(found.dialog(), left, user));
  }
}
