package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Which dialogs are open to an employee: those he takes part in, those of lines he answers on, and
/// all of them with the right to join. To a bot: those it holds.
///
/// Source: spec/open-channels.md §11. [dev.switchboard.openchannels.dialog.DialogView] asks the
/// same of the database.
public final class Reach {
  private Reach() {}

  /// Does `step` with the dialog, if it is open to `user`.
  static Handled dialog(Work work, ChatId chat, UserId user, Function<Dialog, Handled> step) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (dialog.isEmpty()) {
      return new Handled.NoDialog();
    }
    if (!isOpenTo(work, dialog.get(), user)) {
      return Users.in(work).find(user).isPresent() ? new Handled.NoAccess() : new Handled.NoUser();
    }
    return step.apply(dialog.get());
  }

  /// Does `step` with the dialog and its open session; without one it is impossible.
  static Handled session(
      Work work, ChatId chat, UserId user, BiFunction<Dialog, Session, Handled> step) {
    return dialog(
        work,
        chat,
        user,
        dialog ->
            Sessions.in(work)
                .open(chat)
                .map(session -> step.apply(dialog, session))
                .orElseGet(Handled.Impossible::new));
  }

  public static boolean isOpenTo(Work work, Dialog dialog, UserId user) {
    Role role = Rights.in(work).role(user);
    if (role.allows(Right.JOIN)) {
      return true;
    }
    if (role == Role.NONE) {
      return isHeldByBot(work, dialog.id(), user);
    }
    return Dialogs.in(work).member(dialog.id(), user).isPresent()
        || answersOn(work, dialog.line(), user)
        || Sessions.in(work)
            .open(dialog.id())
            .filter(session -> answersOn(work, session.line(), user))
            .isPresent();
  }

  private static boolean isHeldByBot(Work work, ChatId chat, UserId user) {
    return Sessions.in(work)
        .open(chat)
        .filter(session ->
            session.stage() instanceof Session.Stage.WithAgent agent && agent.bot().equals(user))
        .isPresent();
  }

  static boolean answersOn(Work work, LineId line, UserId user) {
    LiveFloor live = LiveFloor.in(work);
    return live.line(work, line).isPresent() && live.floor().answersOn(line, user);
  }
}
