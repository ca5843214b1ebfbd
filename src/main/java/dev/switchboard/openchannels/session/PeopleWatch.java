package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.PresenceChanged;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Set;

/// Sees who comes and goes, and lines that change: what waits finds those who are free at once, and
/// what somebody who has gone was asked to take goes to the next. What is open on a line that goes
/// is closed.
final class PeopleWatch implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case PresenceChanged changed -> onPresence(work, changed);
      case SessionEvent.Changed _ -> new Dispatch(work).drain(); // it may be closing
      case LineEvent line -> onLine(work, line);
      case UserEvent.PasswordChanged _ -> {}
      case UserEvent user -> onUser(work, user.user());
      default -> {}
    }
  }

  private static void onPresence(Work work, PresenceChanged changed) {
    LiveFloor.in(work).floor().presence(changed.user(), changed.after());
    if (!changed.after().takesDialogs()) {
      moveOn(work, changed.user(), What.GONE);
    }
    new Dispatch(work).drain();
  }

  private static void onLine(Work work, LineEvent event) {
    LiveFloor live = LiveFloor.in(work);
    switch (event) {
      case LineEvent.LineAdded added -> live.line(work, added.line().id());
      case LineEvent.LineChanged changed -> live.line(work, changed.after().id());
      case LineEvent.LineDeleted deleted -> {
        live.line(work, deleted.line().id()); // first, so that nobody is asked to take what closes
        LineGone.closeAll(work, deleted);
      }
    }
    new Dispatch(work).drain();
  }

  /// A new employee, another role, or somebody who has left.
  private static void onUser(Work work, UserId user) {
    LiveFloor.in(work).peopleChanged();
    if (Rights.in(work).role(user) == Role.NONE) {
      moveOn(work, user, What.LEFT);
    }
    new Dispatch(work).drain();
  }

  /// Gives on what somebody was asked to take, or had, if he does not work here any more.
  private static void moveOn(Work work, UserId user, What why) {
    Dispatch dispatch = new Dispatch(work);
    List<Long> sessions = LiveFloor.in(work).floor().sessionsOf(user);
    for (long id : sessions) {
      Sessions.in(work)
          .find(id)
          .filter(session -> why == What.LEFT || isOnlyOffered(work, session))
          .ifPresent(session ->
              dispatch.queue(
                  Dialogs.in(work).find(session.chat()).orElseThrow(),
                  session,
                  Coming.from(UserId.SYSTEM)
                      .because(Decision.of(work.now(), why, user))
                      .without(why == What.LEFT ? Set.of(user) : Set.of())));
    }
  }

  private static boolean isOnlyOffered(Work work, Session session) {
    return session.stage() instanceof Session.Stage.Queued
        && Lines.in(work).find(session.line()).filter(Line::checkAvailable).isPresent();
  }
}
