package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Finishes one's own dialog as [FinishDialog] does, unless its line wants that to be confirmed
/// first.
record ConfirmedFinish(ChatId chat, UserId user, boolean confirmed) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    boolean asksBack =
        !confirmed
            && Sessions.in(work)
                .open(chat)
                .flatMap(session -> Lines.in(work).find(session.line()))
                .filter(Line::confirmClose)
                .isPresent();
    return asksBack
        ? Reach.dialog(work, chat, user, _ -> new Handled.Impossible())
        : new FinishDialog(chat, user, FinishDialog.Whose.OWN, false).decide(work);
  }
}
