package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Takes an employee into a dialog; who answers does not change.
///
/// Source: contract/methods/imopenlines/imopenlines.session.join.json
record JoinDialog(ChatId chat, UserId user) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.dialog(
        work,
        chat,
        user,
        dialog -> {
          Dialogs.in(work).join(dialog.id(), user);
          new Ownership(work).joins(dialog.id(), user);
          return new Handled.Done();
        });
  }
}
