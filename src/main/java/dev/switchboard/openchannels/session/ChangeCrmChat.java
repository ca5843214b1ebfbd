package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.CrmObject;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes somebody into a dialog of a CRM object, or out of it.
///
/// Source: contract/methods/imopenlines/imopenlines.crm.chat.user.add.json, .user.delete.json
///
/// @param chat without it the object's last dialog
/// @param user employee or bot
record ChangeCrmChat(
    CrmObject item, Optional<ChatId> chat, UserId user, UserId by, boolean joins, CrmPort crm)
    implements Command<ChangeCrmChat.Outcome> {
  sealed interface Outcome {
    record Changed(ChatId chat) implements Outcome {}

    /// The object has no dialog.
    record NoChat() implements Outcome {}

    /// Whoever asks does not see the object.
    record Denied() implements Outcome {}

    record NotActive() implements Outcome {}

    /// Whoever is to come in does not see the object.
    record NotForUser() implements Outcome {}

    record OtherObject() implements Outcome {}

    /// Is in it already, or is not in it.
    record AlreadySo() implements Outcome {}

    /// Whoever works on it cannot be taken out.
    record IsHolder() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (!crm.mayRead(work, item.kind(), item.id(), by)) {
      return new Outcome.Denied();
    }
    Optional<User> known =
        Users.in(work)
            .find(user)
            .filter(User::active)
            .filter(found -> found.type() != UserType.CONNECTOR);
    if (known.isEmpty()) {
      return new Outcome.NotActive();
    }
    boolean isBot = known.get().type() == UserType.BOT;
    if (joins && !isBot && !crm.mayRead(work, item.kind(), item.id(), user)) {
      return new Outcome.NotForUser();
    }
    return chat.map(id -> inChat(work, id)).orElseGet(() -> inLastChat(work));
  }

  private Outcome inChat(Work work, ChatId id) {
    return Dialogs.in(work)
        .find(id)
        .filter(dialog -> dialog.crm().of(item.kind()) == item.id())
        .map(dialog -> change(work, dialog))
        .orElseGet(Outcome.OtherObject::new);
  }

  private Outcome inLastChat(Work work) {
    return Dialogs.in(work)
        .last(item)
        .map(dialog -> change(work, dialog))
        .orElseGet(Outcome.NoChat::new);
  }

  private Outcome change(Work work, Dialog dialog) {
    boolean isIn = Dialogs.in(work).member(dialog.id(), user).isPresent();
    if (isIn == joins) {
      return new Outcome.AlreadySo();
    }
    if (joins) {
      Dialogs.in(work).join(dialog.id(), user);
    } else if (holds(work, dialog)) {
      return new Outcome.IsHolder();
    } else {
      Dialogs.in(work).leave(dialog.id(), user);
    }
    return new Outcome.Changed(dialog.id());
  }

  private boolean holds(Work work, Dialog dialog) {
    return Sessions.in(work)
        .open(dialog.id())
        .flatMap(Session::holder)
        .filter(user::equals)
        .isPresent();
  }
}
