package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A message that somebody may do something with, and its dialog. One that is not there looks like
/// one that is not his to touch.
record OwnMessage(Dialog dialog, Message message) {
  /// One that `user` can see.
  static Optional<OwnMessage> seen(Work work, long id, UserId user) {
    return find(work, id).filter(found -> Reach.isOpenTo(work, found.dialog(), user));
  }

  /// One that `user` has written himself. A bot keeps its own although the dialog has been given
  /// on.
  static Optional<OwnMessage> written(Work work, long id, UserId user) {
    return find(work, id)
        .filter(found -> found.message().author().equals(user))
        .filter(found -> Reach.isOpenTo(work, found.dialog(), user) || isBot(work, user));
  }

  /// Does it, unless the client has the message and `user` has lost the dialog: he then says
  /// nothing to the client any more, in other words neither.
  Amendment amend(Work work, UserId user, Runnable change) {
    if (!message.inside() && Reach.isLostTo(work, dialog.id(), user)) {
      return Amendment.LOST;
    }
    change.run();
    return Amendment.DONE;
  }

  private static Optional<OwnMessage> find(Work work, long id) {
    return Messages.in(work)
        .find(id)
        .filter(message -> !message.isDeleted())
        .flatMap(message ->
            Dialogs.in(work).find(message.chat()).map(dialog -> new OwnMessage(dialog, message)));
  }

  private static boolean isBot(Work work, UserId user) {
    return Users.in(work).find(user).map(User::type).filter(UserType.BOT::equals).isPresent();
  }
}
