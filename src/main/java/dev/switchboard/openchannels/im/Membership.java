package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Takes employees into a dialog, or out of it. Who answers does not change: whoever does cannot be
/// taken out, he hands over.
///
/// Source: contract/methods/im/im.chat.user.add.json, im.chat.user.delete, im.chat.leave
///
/// @param joins whether they come or go
public record Membership(ChatId chat, UserId by, List<UserId> users, boolean joins)
    implements Command<Membership.Outcome> {
  public enum Outcome {
    DONE,
    /// The dialog is not there, or not open to whoever asks.
    NO_ACCESS,
    /// One of them is nobody who may work here.
    NO_EMPLOYEE,
    /// He takes no part.
    NO_MEMBER,
    /// He answers, or is asked to.
    HOLDS_IT
  }

  public Membership {
    users = List.copyOf(users);
  }

  @Override
  public Outcome decide(Work work) {
    return Dialogs.in(work)
        .find(chat)
        .filter((Dialog dialog) -> Reach.isOpenTo(work, dialog, by))
        .map(dialog -> change(work, dialog))
        .orElse(Outcome.NO_ACCESS);
  }

  private Outcome change(Work work, Dialog dialog) {
    for (UserId user : users) {
      Outcome objection = joins ? mayCome(work, user) : mayGo(work, user);
      if (objection != Outcome.DONE) {
        return objection;
      }
    }
    for (UserId user : users) {
      if (joins) {
        Dialogs.in(work).join(chat, user);
      } else {
        Dialogs.in(work).leave(chat, user);
      }
    }
    work.emit(new DialogEvent.MembersChanged(dialog, by));
    return Outcome.DONE;
  }

  private static Outcome mayCome(Work work, UserId user) {
    return Rights.in(work).role(user) == Role.NONE ? Outcome.NO_EMPLOYEE : Outcome.DONE;
  }

  private Outcome mayGo(Work work, UserId user) {
    boolean holds =
        Sessions.in(work)
            .open(chat)
            .flatMap(session -> session.holder())
            .filter(user::equals)
            .isPresent();
    if (holds) {
      return Outcome.HOLDS_IT;
    }
    return Dialogs.in(work).member(chat, user).isEmpty() ? Outcome.NO_MEMBER : Outcome.DONE;
  }
}
