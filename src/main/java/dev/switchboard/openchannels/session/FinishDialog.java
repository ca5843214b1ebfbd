package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Ends the open session of a dialog, as its line says; spam at once and without a word. One that
/// has ended stays so, but can still be marked as spam.
///
/// Source: contract/methods/imopenlines/imopenlines.operator.finish.json, .another.finish, .spam
///
/// @param whose [Whose#OWN] refuses a dialog that another operator answers
/// @param spam marks it as well
public record FinishDialog(ChatId chat, UserId user, Whose whose, boolean spam)
    implements Command<Handled> {
  public enum Whose {
    OWN,
    ANYBODYS
  }

  @Override
  public Handled decide(Work work) {
    return Reach.dialog(work, chat, user, dialog -> finish(work, dialog));
  }

  private Handled finish(Work work, Dialog dialog) {
    Optional<Session> last = Sessions.in(work).last(chat);
    if (last.isEmpty() || !last.get().isOpen()) {
      last.filter(_ -> spam).ifPresent(ended -> Sessions.in(work).save(ended.markedSpam()));
      return new Handled.Done();
    }
    if (whose == Whose.OWN && isAnothers(last.get())) {
      return new Handled.NoAccess();
    }
    if (spam) {
      new SessionDesk(work).close(dialog, last.get(), true, user);
    } else {
      new SessionDesk(work).finish(dialog, last.get(), user);
    }
    return new Handled.Done();
  }

  private boolean isAnothers(Session session) {
    return session.stage() instanceof Session.Stage.Answered && !session.isAnsweredBy(user);
  }
}
