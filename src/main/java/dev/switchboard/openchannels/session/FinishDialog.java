package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Ends the open session of a dialog. One that has ended stays so.
///
/// @param whose [Whose#OWN] refuses a dialog that another operator answers
/// @param spam marks it as well Source:
///   contract/methods/imopenlines/imopenlines.operator.finish.json, .another.finish, .spam
record FinishDialog(ChatId chat, UserId user, Whose whose, boolean spam)
    implements Command<Handled> {
  enum Whose {
    OWN,
    ANYBODYS
  }

  @Override
  public Handled decide(Work work) {
    Handled handled =
        Reach.session(
            work,
            chat,
            user,
            (dialog, session) -> {
              if (whose == Whose.OWN && isAnothers(session)) {
                return new Handled.NoAccess();
              }
              new SessionDesk(work).close(dialog, session, spam, user);
              return new Handled.Done();
            });
    return handled instanceof Handled.Impossible ? new Handled.Done() : handled;
  }

  private boolean isAnothers(Session session) {
    return session.stage() instanceof Session.Stage.Answered && !session.isAnsweredBy(user);
  }
}
