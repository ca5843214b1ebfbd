package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Takes a dialog away from whoever holds it and gives it to the operator who asks.
///
/// Source: contract/methods/imopenlines/imopenlines.session.intercept.json
record InterceptSession(ChatId chat, UserId user) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.session(
        work,
        chat,
        user,
        (dialog, session) -> {
          if (session.isAnsweredBy(user)) {
            return new Handled.Impossible();
          }
          new SessionDesk(work).answer(dialog, session, user);
          return new Handled.Done();
        });
  }
}
