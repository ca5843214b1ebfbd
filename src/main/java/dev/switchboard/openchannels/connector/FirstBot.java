package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.line.BotJoin;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.WelcomeBot;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// The bot that a line lets answer first.
public final class FirstBot {
  private FirstBot() {}

  /// @param newDialog whether the client has never written before
  public static Optional<UserId> of(Work work, LineId line, boolean newDialog) {
    return Lines.in(work)
        .find(line)
        .flatMap(Line::welcomeBot)
        .filter(welcome -> welcome.join() == BotJoin.ALWAYS || newDialog)
        .map(WelcomeBot::bot)
        .filter(bot -> isBot(work, bot));
  }

  private static boolean isBot(Work work, UserId user) {
    return Users.in(work)
        .find(user)
        .filter(User::active)
        .filter(known -> known.type() == UserType.BOT)
        .isPresent();
  }
}
