package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.line.BotJoin;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.WelcomeBot;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// The bot that answers first on a line.
///
/// Source: spec/open-channels.md §7, WELCOME_BOT_*.
record Welcome(Work work) {
  /// Of the line of a session that begins, unless it joins only at the beginning of a dialog and
  /// this is not the first session.
  Optional<WelcomeBot> bot(Session begun) {
    return Lines.in(work)
        .find(begun.line())
        .flatMap(Line::welcomeBot)
        .filter(welcome -> welcome.join() == BotJoin.ALWAYS || begun.parent() == 0)
        .filter(welcome -> isBot(work, welcome.bot()));
  }

  static boolean isBot(Work work, UserId user) {
    return !user.isSystem()
        && Users.in(work)
            .find(user)
            .filter(User::active)
            .filter(known -> known.type() == UserType.BOT)
            .isPresent();
  }
}
