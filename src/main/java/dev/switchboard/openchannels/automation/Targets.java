package dev.switchboard.openchannels.automation;

import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Whom and what actions name: asked before they are kept, and again before each is done, since
/// people leave and lines go.
final class Targets {
  private Targets() {}

  /// Why actions cannot be kept, as a sentence; empty if everybody and everything is there.
  ///
  /// @param line that they are for
  static Optional<String> missing(Work work, Optional<LineId> line, List<Action> actions) {
    return line
        .filter(id -> Lines.in(work).find(id).isEmpty())
        .map(id -> "There is no line " + id)
        .or(() ->
            actions.stream().flatMap(action -> missing(work, action).stream()).findFirst());
  }

  private static Optional<String> missing(Work work, Action action) {
    return switch (action) {
      case Action.Assign assign -> unless(isOperator(work, assign.user()), noOperator(assign));
      case Action.Notify notify ->
          unless(
              isEmployee(work, notify.user()),
              "notify: user " + notify.user() + " is no employee");
      case Action.StartAgent start -> unless(isBot(work, start.bot()), noBot(start));
      case Action.Move move ->
          unless(
              Lines.in(work).find(move.line()).isPresent(),
              "move: line " + move.line() + " does not exist");
      case Action.AddTag _,
          Action.RemoveTag _,
          Action.Reply _,
          Action.Note _,
          Action.Webhook _,
          Action.Close _,
          Action.SetUrgency _,
          Action.Snooze _ ->
          Optional.empty();
    };
  }

  private static Optional<String> unless(boolean isThere, String sentence) {
    return isThere ? Optional.empty() : Optional.of(sentence);
  }

  static String noOperator(Action.Assign assign) {
    return "assign: user " + assign.user() + " is no operator";
  }

  static String noBot(Action.StartAgent start) {
    return "agent: user " + start.bot() + " is no bot";
  }

  static boolean isOperator(Work work, UserId id) {
    return Users.in(work)
        .find(id)
        .filter(user -> user.type() == UserType.EMPLOYEE)
        .filter(user -> user.effectiveRole() != Role.NONE)
        .isPresent();
  }

  private static boolean isEmployee(Work work, UserId id) {
    return Users.in(work).find(id).filter(user -> user.type() == UserType.EMPLOYEE).isPresent();
  }

  static boolean isBot(Work work, UserId id) {
    return Users.in(work)
        .find(id)
        .filter(User::active)
        .filter(user -> user.type() == UserType.BOT)
        .isPresent();
  }

  /// Whether a line takes dialogs now.
  static boolean takes(Work work, LineId id) {
    return Lines.in(work).find(id).filter(Line::active).isPresent();
  }
}
