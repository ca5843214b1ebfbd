package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.openchannels.line.BotJoin;
import dev.switchboard.openchannels.line.BotLeave;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.WelcomeBot;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.function.Predicate;

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

  /// The bot takes part until it leaves.
  void joins(ChatId chat, UserId bot) {
    Dialogs.in(work).join(chat, bot);
  }

  /// A dialog leaves the hands of its bot, which takes part until the end, or not any more.
  void leavesHands(Session session) {
    Lines.in(work)
        .find(session.line())
        .flatMap(Line::welcomeBot)
        .filter(welcome -> welcome.leave() == BotLeave.QUEUE && has(session, welcome.bot()))
        .ifPresent(welcome -> Dialogs.in(work).leave(session.chat(), welcome.bot()));
  }

  private static boolean has(Session session, UserId bot) {
    return session.stage() instanceof Session.Stage.WithAgent agent && agent.bot().equals(bot);
  }

  /// A person has taken the dialog: only a bot that takes part until the end does so still.
  void isFollowed(Session session) {
    Optional<UserId> stays =
        Lines.in(work)
            .find(session.line())
            .flatMap(Line::welcomeBot)
            .filter(welcome -> welcome.leave() == BotLeave.CLOSE)
            .map(WelcomeBot::bot);
    leave(session, bot -> !stays.equals(Optional.of(bot)));
  }

  /// A session is closed, and no bot takes part in it any more.
  void leavesAtEnd(Session session) {
    leave(session, _ -> true);
  }

  private void leave(Session session, Predicate<UserId> which) {
    Dialogs dialogs = Dialogs.in(work);
    dialogs.members(session.chat()).stream()
        .map(Member::user)
        .filter(user -> isBot(work, user) && which.test(user))
        .forEach(bot -> dialogs.leave(session.chat(), bot));
  }

  static boolean isBot(Work work, UserId user) {
    return Users.in(work).isBot(user);
  }
}
