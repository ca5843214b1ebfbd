package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.Set;

/// Gives a dialog to an operator, to a bot, or to the queue of a line, where whoever gives it is
/// not asked himself. A line without operators takes nothing.
///
/// Source: contract/methods/imopenlines/imopenlines.operator.transfer.json
record TransferDialog(ChatId chat, UserId user, Target target) implements Command<Handled> {
  sealed interface Target {
    /// An employee, who is asked to take it, or a bot, which has it at once.
    record Person(UserId user) implements Target {}

    record ToLine(LineId line) implements Target {}
  }

  @Override
  public Handled decide(Work work) {
    return Reach.session(
        work,
        chat,
        user,
        (dialog, session) ->
            switch (target) {
              case Target.Person person -> toUser(work, dialog, session, person.user());
              case Target.ToLine line -> toLine(work, dialog, session, line.line());
            });
  }

  private Handled toUser(Work work, Dialog dialog, Session session, UserId to) {
    Optional<User> taker = Users.in(work).find(to).filter(User::active);
    if (taker.isEmpty() || session.isAnsweredBy(to)) {
      return new Handled.BadTarget();
    }
    SessionDesk desk = new SessionDesk(work);
    return switch (taker.get().type()) {
      case EMPLOYEE -> {
        if (taker.get().effectiveRole() == Role.NONE) {
          yield new Handled.BadTarget();
        }
        desk.ask(dialog, session, to, user);
        work.emit(new DialogTransferred(dialog, session, to, user));
        handedOn(work, dialog, session, Optional.of(to), Optional.empty());
        yield new Handled.Done();
      }
      case BOT -> {
        desk.give(dialog, session, to, user);
        handedOn(work, dialog, session, Optional.of(to), Optional.empty());
        yield new Handled.Done();
      }
      case CONNECTOR -> new Handled.BadTarget();
    };
  }

  private Handled toLine(Work work, Dialog dialog, Session session, LineId to) {
    Optional<Line> line = Lines.in(work).find(to).filter(Line::active);
    if (line.isEmpty() || !LiveFloor.in(work).isStaffed(work, to)) {
      return new Handled.BadTarget();
    }
    new SessionDesk(work).offer(dialog, session.movedTo(to), Set.of(user), user);
    handedOn(work, dialog, session, Optional.empty(), Optional.of(to));
    return new Handled.Done();
  }

  private void handedOn(
      Work work, Dialog dialog, Session session, Optional<UserId> to, Optional<LineId> line) {
    work.emit(new HandedOn(dialog, session, to, line, user));
  }
}
