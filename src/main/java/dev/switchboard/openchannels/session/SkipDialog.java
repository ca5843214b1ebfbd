package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Set;

/// Hands a dialog on to the next operator of the queue; impossible when it is closed.
///
/// Source: contract/methods/imopenlines/imopenlines.operator.skip.json
record SkipDialog(ChatId chat, UserId user) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.session(
        work,
        chat,
        user,
        (dialog, session) -> {
          new SessionDesk(work).offer(dialog, session, Set.of(user), user);
          return new Handled.Done();
        });
  }
}
