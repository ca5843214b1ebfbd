package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Hands a dialog on to the next operator of the queue, or leaves it waiting when there is none.
/// Impossible when it is closed, or when a bot or another operator answers it.
///
/// Source: contract/methods/imopenlines/imopenlines.operator.skip.json
record SkipDialog(ChatId chat, UserId user) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.session(work, chat, user, (dialog, session) -> pass(work, dialog, session));
  }

  private Handled pass(Work work, Dialog dialog, Session session) {
    return switch (session.stage()) {
      case Session.Stage.Queued queued
          when queued.offered().filter(o -> !o.equals(user)).isPresent() ->
          new Handled.Done(); // somebody else is asked: that he passes changes nothing
      case Session.Stage.Queued _ -> next(work, dialog, session);
      case Session.Stage.Answered answered when answered.by().equals(user) ->
          next(work, dialog, session);
      case Session.Stage.Answered _, Session.Stage.WithAgent _, Session.Stage.Closed _ ->
          new Handled.Impossible();
    };
  }

  private Handled next(Work work, Dialog dialog, Session session) {
    new SessionDesk(work).pass(dialog, session, user);
    return new Handled.Done();
  }
}
