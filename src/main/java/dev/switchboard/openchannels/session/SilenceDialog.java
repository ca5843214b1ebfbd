package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Switches silent mode: what operators write stays inside while it is on.
///
/// Source: contract/methods/imopenlines/imopenlines.session.mode.silent.json
record SilenceDialog(ChatId chat, UserId user, boolean on) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.dialog(
        work,
        chat,
        user,
        dialog -> {
          Dialogs.in(work).save(dialog.withSilent(on));
          return new Handled.Done();
        });
  }
}
