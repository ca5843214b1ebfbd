package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A bot writes to the client whose dialog it holds, or has passed on without leaving it. As soon
/// as a person has taken the dialog, or it is closed, nothing is said any more.
///
/// Source: contract/methods/imbot/imbot.message.add.json
///
/// @param system in nobody's name
/// @param kept the client does not see it
record BotSays(
    UserId bot, ChatId chat, String text, MessageParams params, boolean system, boolean kept)
    implements Command<Optional<Long>> {
  /// @return the message's number, empty when the dialog is not the bot's
  @Override
  public Optional<Long> decide(Work work) {
    Optional<Session> held = Sessions.in(work).open(chat).filter(open -> maySpeak(work, open));
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (held.isEmpty() || dialog.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = system ? Draft.notice(text) : Draft.agent(bot, text, params);
    return Optional.of(
        new SessionDesk(work).post(dialog.get(), held.get(), draft.inside(kept)).id());
  }

  private boolean maySpeak(Work work, Session session) {
    return switch (session.stage()) {
      case Session.Stage.WithAgent agent -> agent.bot().equals(bot);
      case Session.Stage.Queued _ -> Dialogs.in(work).member(chat, bot).isPresent();
      case Session.Stage.Answered _, Session.Stage.Closed _ -> false;
    };
  }
}
