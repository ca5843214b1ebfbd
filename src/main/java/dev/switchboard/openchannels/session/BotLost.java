package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A bot cannot be reached: its dialog goes to people, with a note for them. True unless the dialog
/// has changed hands meanwhile.
///
/// @param fence of the session when the bot should have heard
public record BotLost(long session, long fence) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Session> held = Sessions.in(work).find(session).filter(this::isStillTheBots);
    held.ifPresent(
        current -> toPeople(work, current, What.BOT_LOST, "%s, a bot, could not be reached."));
    return held.isPresent();
  }

  private boolean isStillTheBots(Session current) {
    return current.fence() == fence && current.stage() instanceof Session.Stage.WithAgent;
  }

  /// Takes a dialog from its bot, and says so to whoever will have it.
  ///
  /// @param note with a place for the bot's name
  static void toPeople(Work work, Session session, What what, String note) {
    UserId bot = session.holder().orElse(UserId.SYSTEM);
    Dialog dialog = Dialogs.in(work).find(session.chat()).orElseThrow();
    new SessionDesk(work).post(dialog, session, Draft.notice(note(work, bot, note)).inside(true));
    Decision why = Decision.of(work.now(), what, bot);
    Dispatch dispatch = new Dispatch(work);
    dispatch.queue(dialog, session, Coming.from(UserId.SYSTEM).because(why));
    dispatch.drain();
  }

  private static String note(Work work, UserId bot, String note) {
    String name =
        Users.in(work).find(bot).map(User::profile).map(Profile::fullName).orElse("user " + bot);
    return "[b]" + note.formatted(name) + " The dialog has gone to people.[/b]";
  }
}
