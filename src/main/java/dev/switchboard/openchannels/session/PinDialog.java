package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Pins the dialog's open session for an employee, who thereby takes part, or lets it go. What is
/// closed cannot be pinned.
///
/// Source: contract/methods/imopenlines/imopenlines.session.mode.pin.json
record PinDialog(ChatId chat, UserId user, boolean on) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return on
        ? Reach.session(work, chat, user, (_, session) -> pin(work, session))
        : Reach.dialog(work, chat, user, _ -> release(work));
  }

  private Handled pin(Work work, Session session) {
    Dialogs dialogs = Dialogs.in(work);
    dialogs.join(chat, user);
    dialogs
        .member(chat, user)
        .map(m -> m.pinning(session.id()))
        .ifPresent((Member m) -> dialogs.save(m));
    return new Handled.Done();
  }

  private Handled release(Work work) {
    Dialogs dialogs = Dialogs.in(work);
    dialogs.member(chat, user).map(m -> m.pinning(0)).ifPresent((Member m) -> dialogs.save(m));
    return new Handled.Done();
  }
}
