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

/// Whom and what actions name, as it stands now.
record Targets(Work work) {
  /// The first thing that actions name and that cannot be meant, as a sentence.
  ///
  /// @param line where they are to be done, if on one line only
  Optional<String> objection(Optional<LineId> line, List<Action> actions) {
    return line.filter(id -> !isThere(id))
        .map(id -> "Argument 'LINE_ID' must be a line that exists, came: " + id)
        .or(() -> actions.stream().map(this::objection).flatMap(Optional::stream).findFirst());
  }

  private Optional<String> objection(Action action) {
    return switch (action) {
      case Action.Assign(UserId user) when !works(user) ->
          wrong("USER_ID", "assign", "somebody who answers clients", user);
      case Action.Notify(UserId user, _) when !isEmployee(user) ->
          wrong("USER_ID", "notify", "an employee", user);
      case Action.StartAgent(UserId bot) when !answers(bot) ->
          wrong("BOT_ID", "agent", "a bot", bot);
      case Action.Move(LineId to) when !isThere(to) ->
          wrong("LINE_ID", "move", "a line that exists", to);
      case Action.Assign _, Action.Notify _, Action.StartAgent _, Action.Move _ -> Optional.empty();
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

  private static Optional<String> wrong(String name, String action, String expected, Object came) {
    return Optional.of(
        "'" + name + "' of the action " + action + " must be " + expected + ", came: " + came);
  }

  /// Can be asked to take a dialog.
  boolean works(UserId user) {
    return employee(user).filter(found -> found.effectiveRole() != Role.NONE).isPresent();
  }

  private boolean isEmployee(UserId user) {
    return employee(user).filter(User::active).isPresent();
  }

  private Optional<User> employee(UserId user) {
    return Users.in(work).find(user).filter(found -> found.type() == UserType.EMPLOYEE);
  }

  /// Is a bot that is not switched off.
  boolean answers(UserId bot) {
    return Users.in(work)
        .find(bot)
        .filter(User::active)
        .filter(user -> user.type() == UserType.BOT)
        .isPresent();
  }

  /// Takes dialogs.
  boolean isOpen(LineId line) {
    return Lines.in(work).find(line).filter(Line::active).isPresent();
  }

  private boolean isThere(LineId line) {
    return Lines.in(work).find(line).isPresent();
  }
}
