package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// An employee writes into a dialog. Writing to a client who waits, or whom a bot has, is
/// answering; writing where no session is open begins one. In silent mode the message stays inside
/// and changes nothing else.
///
/// @param system written in the system's name: says no more about who answers than a notice does
///   Source: contract/methods/im/im.message.add.json
public record PostMessage(ChatId chat, UserId user, String text, boolean system)
    implements Command<PostMessage.Outcome> {
  public sealed interface Outcome {
    record Posted(long message) implements Outcome {}

    record NoDialog() implements Outcome {}

    record NoAccess() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (dialog.isEmpty()) {
      return new Outcome.NoDialog();
    }
    return Reach.isOpenTo(work, dialog.get(), user)
        ? new Outcome.Posted(post(work, dialog.get()).id())
        : new Outcome.NoAccess();
  }

  private Message post(Work work, Dialog dialog) {
    SessionDesk desk = new SessionDesk(work);
    Optional<Session> open = Sessions.in(work).open(chat);
    Session session = open.orElseGet(() -> desk.startAnswered(dialog, dialog.line(), user));
    if (system) {
      return desk.post(dialog, session, Draft.notice(text));
    }
    Dialogs.in(work).join(chat, user);
    boolean answers = !dialog.silent() && !(session.stage() instanceof Session.Stage.Answered);
    Session answered = answers ? desk.answer(dialog, session, user) : session;
    return desk.post(dialog, answered, Draft.operator(user, text));
  }
}
