package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Takes a waiting dialog, or one that a bot has. The first to answer has it.
///
/// Source: contract/methods/imopenlines/imopenlines.operator.answer.json
record AnswerDialog(ChatId chat, UserId user) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.session(
        work,
        chat,
        user,
        (dialog, session) -> {
          if (session.stage() instanceof Session.Stage.Answered answered
              && !answered.by().equals(user)) {
            return new Handled.Impossible();
          }
          new SessionDesk(work).answer(dialog, session, user);
          return new Handled.Done();
        });
  }
}
