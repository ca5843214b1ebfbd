package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// Which dialogs are open to an employee: those he takes part in, those of lines he answers on, and
/// those of lines with the right to join. A role without history sees them while a session is open.
/// To a bot: those it holds.
///
/// Source: spec/open-channels.md §11. [dev.switchboard.openchannels.dialog.DialogView] asks the
/// same of the database.
public final class Reach {
  /// Any of them keeps open what one takes part in, once it is closed.
  private static final Set<Right> HISTORIES =
      EnumSet.of(Right.HISTORY_OWN, Right.HISTORY_DEPARTMENT, Right.HISTORY_ALL);

  private Reach() {}

  /// Does `step` with the dialog, if it is open to `user`.
  static Handled dialog(Work work, ChatId chat, UserId user, Function<Dialog, Handled> step) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (dialog.isEmpty() && mayKnow(work, user)) {
      return new Handled.NoDialog();
    }
    if (dialog.isEmpty() || !isOpenTo(work, dialog.get(), user)) {
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

  /// Whether somebody may be told that there is no such dialog: who may not work with every dialog
  /// would learn from it which there are.
  static boolean mayKnow(Work work, UserId user) {
    return Rights.in(work).may(user, Right.JOIN);
  }

  public static boolean isOpenTo(Work work, Dialog dialog, UserId user) {
    Rights rights = Rights.in(work);
    if (rights.role(user) == Role.NONE) {
      return isHeldByBot(work, dialog.id(), user);
    }
    Optional<LineId> current = current(work, dialog);
    Predicate<Right> has = right -> may(work, dialog, user, right);
    if (has.test(Right.JOIN)) {
      return true;
    }
    boolean his =
        Dialogs.in(work).member(dialog.id(), user).isPresent()
            || answersOn(work, dialog.line(), user)
            || current.filter(line -> answersOn(work, line, user)).isPresent();
    return his && (current.isPresent() || HISTORIES.stream().anyMatch(has));
  }

  /// Whether `user` may read it at least: it is open to him, or he reads what all do. Not who only
  /// reads what his department does.
  static boolean isReadableBy(Work work, Dialog dialog, UserId user) {
    return Rights.in(work).role(user) != Role.NONE
        && (may(work, dialog, user, Right.HISTORY_ALL) || isOpenTo(work, dialog, user));
  }

  private static Optional<LineId> current(Work work, Dialog dialog) {
    return Sessions.in(work).open(dialog.id()).map(Session::line);
  }

  /// On the dialog's line, or on the one it is on now.
  private static boolean may(Work work, Dialog dialog, UserId user, Right right) {
    Rights rights = Rights.in(work);
    return rights.may(user, right, dialog.line().value())
        || current(work, dialog).filter(line -> rights.may(user, right, line.value())).isPresent();
  }

  /// Whether `user` had the open session and somebody else has it now, so that nothing of his
  /// reaches the client: see [Ownership].
  public static boolean isLostTo(Work work, ChatId chat, UserId user) {
    return Sessions.in(work)
        .open(chat)
        .filter(session -> new Ownership(work).isLostTo(session, user))
        .isPresent();
  }

  /// Whether no session is open and none can begin, since the dialog's line was deleted.
  static boolean isCutOff(Work work, Dialog dialog) {
    return Sessions.in(work).open(dialog.id()).isEmpty()
        && Lines.in(work).find(dialog.line()).isEmpty();
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
