package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// An employee writes into a dialog. Writing to a client who waits, or whom a bot has, is
/// answering; writing where no session is open begins one. In silent mode the message stays inside,
/// and who answers does not change. Who had the dialog and lost it to somebody else says nothing
/// more ([Ownership]).
///
/// Source: contract/methods/im/im.message.add.json
///
/// @param system written in the system's name: a notice, which never makes its writer the operator
/// @param params what the message carries beside its text
/// @param kept for the operators only
public record PostMessage(
    ChatId chat, UserId user, String text, boolean system, MessageParams params, boolean kept)
    implements Command<PostMessage.Outcome> {
  public sealed interface Outcome {
    record Posted(long message) implements Outcome {}

    record NoDialog() implements Outcome {}

    record NoAccess() implements Outcome {}

    /// He had the dialog, and somebody else has it now: nothing is said.
    record Lost() implements Outcome {}

    /// No session is open and none can begin: the dialog's line was deleted.
    record LineGone() implements Outcome {}
  }

  public PostMessage(ChatId chat, UserId user, String text, boolean system) {
    this(chat, user, text, system, MessageParams.NONE, false);
  }

  /// @param replyTo a message of the same dialog, 0: none
  public PostMessage(ChatId chat, UserId user, String text, boolean system, long replyTo) {
    this(chat, user, text, system, MessageParams.NONE.replyingTo(replyTo), false);
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (dialog.isEmpty()) {
      return Reach.mayKnow(work, user) ? new Outcome.NoDialog() : new Outcome.NoAccess();
    }
    if (!Reach.isOpenTo(work, dialog.get(), user)) {
      return new Outcome.NoAccess();
    }
    if (Reach.isCutOff(work, dialog.get())) {
      return new Outcome.LineGone();
    }
    boolean shown = !kept && !dialog.get().silent();
    return shown && Reach.isLostTo(work, chat, user)
        ? new Outcome.Lost()
        : new Outcome.Posted(post(work, dialog.get()).id());
  }

  private Message post(Work work, Dialog dialog) {
    SessionDesk desk = new SessionDesk(work);
    Session session = system ? lastSession(work, dialog) : answeredSession(work, dialog);
    Draft draft = system ? Draft.notice(text) : Draft.operator(user, text);
    return desk.post(dialog, session, draft.with(params).inside(kept || dialog.silent()));
  }

  /// A notice goes where the last message went, closed or not.
  private Session lastSession(Work work, Dialog dialog) {
    return Sessions.in(work)
        .last(chat)
        .orElseGet(() -> new SessionDesk(work).startAnswered(dialog, dialog.line(), user));
  }

  private Session answeredSession(Work work, Dialog dialog) {
    SessionDesk desk = new SessionDesk(work);
    Dialogs.in(work).join(chat, user);
    Optional<Session> open = Sessions.in(work).open(chat);
    if (open.isEmpty()) {
      return desk.startAnswered(dialog, dialog.line(), user);
    }
    boolean answers =
        !kept && !dialog.silent() && !(open.get().stage() instanceof Session.Stage.Answered);
    return answers ? desk.answer(dialog, open.get(), user) : open.get();
  }
}
