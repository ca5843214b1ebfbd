package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Pins the dialog's newest session for an employee, or lets it go.
///
/// Source: contract/methods/imopenlines/imopenlines.session.mode.pin.json
record PinDialog(ChatId chat, UserId user, boolean on) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.dialog(
        work,
        chat,
        user,
        dialog -> {
          Dialogs dialogs = Dialogs.in(work);
          dialogs.join(chat, user);
          long session = on ? Sessions.in(work).last(chat).map(Session::id).orElse(0L) : 0L;
          dialogs
              .member(chat, user)
              .map(m -> m.pinning(session))
              .ifPresent((Member m) -> dialogs.save(m));
          return new Handled.Done();
        });
  }
}
