package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.user.AddDepartment;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.SetPresence;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Lines, operators and a bot, as a seed will have them.
///
/// @param department who belongs to the one department that lines ask for
public record Company(
    List<UserId> operators, List<UserId> department, List<LineId> lines, UserId bot, int clients) {
  /// How large a company is.
  ///
  /// @param operators how many of them
  public record Size(int operators, int lines, int clients) {}

  static Company found(Work work, Size size, Random random) {
    new AddDepartment("Company", null).decide(work);
    List<UserId> operators = new ArrayList<>();
    List<UserId> department = new ArrayList<>();
    for (int i = 0; i < size.operators(); i++) {
      boolean belongs = i % 3 == 0;
      UserId user = hire(work, i, belongs);
      operators.add(user);
      if (belongs) {
        department.add(user);
      }
      if (random.nextInt(3) > 0) {
        new SetPresence(user, PresenceState.ONLINE, Duration.ofMinutes(10)).decide(work);
      }
    }
    UserId bot = Users.in(work).addBot(Profile.named("Echo", ""));
    List<LineId> lines = new ArrayList<>();
    for (int i = 0; i < size.lines(); i++) {
      lines.add(
          Lines.in(work)
              .add(settings(random, bot), queue(random, operators), operators.getFirst())
              .id());
    }
    return new Company(operators, department, lines, bot, size.clients());
  }

  private static UserId hire(Work work, int number, boolean belongs) {
    AddUser.Outcome outcome =
        new AddUser(
                new Login("operator" + number + "@example.com"),
                Profile.named("Operator " + number, ""),
                number % 7 == 6 ? Role.SUPERVISOR : Role.OPERATOR,
                belongs ? List.of(1L) : List.of(),
                null)
            .decide(work);
    return ((AddUser.Outcome.Added) outcome).user();
  }

  static LineSettings settings(Random random, UserId bot) {
    return LineSettings.DEFAULT
        .with(LineFields.QUEUE_TYPE, any(random, QueueType.values()))
        .with(LineFields.MAX_CHAT, (long) random.nextInt(4))
        .with(LineFields.TYPE_MAX_CHAT, any(random, ChatsCounted.values()))
        .with(LineFields.CHECK_AVAILABLE, random.nextInt(4) > 0)
        .with(LineFields.SESSION_PRIORITY, (long) random.nextInt(3))
        .with(LineFields.QUEUE_TIME, Duration.ofSeconds(random.nextInt(4) * 30L))
        .with(LineFields.NO_ANSWER_TIME, Duration.ofSeconds(random.nextInt(3) * 60L))
        .with(LineFields.NO_ANSWER_RULE, any(random, ReactionRule.values()))
        .with(LineFields.NO_ANSWER_BOT_ID, bot.value())
        .with(LineFields.REQUIRED_SKILLS, random.nextInt(4) == 0 ? skills(random) : List.of())
        .with(LineFields.SKILL_TIME, Duration.ofSeconds(random.nextInt(3) * 120L))
        .with(LineFields.FULL_CLOSE_TIME, Duration.ofSeconds(random.nextInt(3) * 90L))
        .with(LineFields.WELCOME_BOT_ENABLE, random.nextInt(4) == 0)
        .with(LineFields.WELCOME_BOT_ID, bot.value())
        .with(LineFields.WELCOME_BOT_TIME, Duration.ofSeconds(random.nextInt(3) * 60L))
        .with(LineFields.AUTO_CLOSE_TIME, Duration.ofSeconds(random.nextInt(3) * 300L))
        .with(LineFields.AUTO_CLOSE_RULE, any(random, ReactionRule.values()))
        .with(LineFields.AUTO_CLOSE_BOT_ID, bot.value())
        .with(LineFields.AUTO_EXPIRE_TIME, Duration.ofSeconds(random.nextInt(3) * 600L))
        .with(LineFields.VOTE_CLOSING_DELAY, random.nextBoolean())
        .with(LineFields.WELCOME_MESSAGE, random.nextBoolean())
        .with(LineFields.QUEUE_PLACE_MESSAGE, random.nextInt(4) == 0)
        .with(LineFields.WORKTIME_ENABLE, random.nextInt(4) == 0)
        .with(LineFields.WORKTIME_DAYOFF_RULE, any(random, ReactionRule.values()))
        .with(LineFields.WORKTIME_DAYOFF_BOT_ID, bot.value());
  }

  /// One or two of the few that there are.
  static List<String> skills(Random random) {
    return Stream.of("french", "refunds", "wholesale")
        .filter(_ -> random.nextInt(2) == 0)
        .limit(2)
        .toList();
  }

  static List<QueueEntry> queue(Random random, List<UserId> operators) {
    List<QueueEntry> queue = new ArrayList<>();
    for (UserId operator : operators) {
      if (random.nextInt(3) == 0) {
        queue.add(new QueueEntry.User(operator));
      }
    }
    if (random.nextInt(3) == 0) {
      queue.add(random.nextInt(queue.size() + 1), new QueueEntry.Department(1));
    }
    return queue;
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
