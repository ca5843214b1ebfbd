package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Who had a session and lost it to somebody else: what he was about to say does not reach the
/// client, until he takes the dialog back or joins it knowingly.
///
/// Bots need no mark. Those that think for a while show the fence of the session, and those that
/// call are asked whether they hold it now.
record Ownership(Work work) {
  /// A session is about to be saved.
  void changes(Optional<Session> before, Session after) {
    Optional<UserId> had = before.flatMap(Ownership::answering);
    Optional<UserId> has = answering(after);
    if (had.equals(has)) {
      return;
    }
    had.ifPresent(user -> loses(after, user));
    has.ifPresent(user -> mark(after.chat(), user, 0));
  }

  /// What he has pinned was to stay with him.
  private void loses(Session session, UserId user) {
    mark(session.chat(), user, session.isOpen() ? session.id() : 0);
    Dialogs dialogs = Dialogs.in(work);
    dialogs
        .member(session.chat(), user)
        .filter(member -> member.pinnedSession() == session.id())
        .ifPresent(member -> dialogs.save(member.pinning(0)));
  }

  private static Optional<UserId> answering(Session session) {
    return session.stage() instanceof Session.Stage.Answered answered
        ? Optional.of(answered.by())
        : Optional.empty();
  }

  /// He takes part again, whoever has it.
  void joins(ChatId chat, UserId user) {
    mark(chat, user, 0);
  }

  private void mark(ChatId chat, UserId user, long session) {
    Dialogs dialogs = Dialogs.in(work);
    dialogs
        .member(chat, user)
        .filter(member -> member.lostSession() != session)
        .ifPresent(member -> dialogs.save(member.losing(session)));
  }

  /// Whether somebody has lost the session and somebody else has it. What nobody has he may take by
  /// writing, like everybody.
  boolean isLostTo(Session session, UserId user) {
    boolean others =
        switch (session.stage()) {
          case Session.Stage.Answered answered -> !answered.by().equals(user);
          case Session.Stage.WithAgent _ -> true;
          case Session.Stage.Queued _, Session.Stage.Closed _ -> false;
        };
    return others
        && Dialogs.in(work)
            .member(session.chat(), user)
            .map(Member::lostSession)
            .filter(lost -> lost == session.id())
            .isPresent();
  }
}
