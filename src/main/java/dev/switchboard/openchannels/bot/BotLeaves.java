package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.Set;

/// A bot leaves the dialog that it holds: the line's queue is asked.
///
/// Source: contract/methods/imbot/imbot.v2.Chat.leave.json
record BotLeaves(UserId bot, ChatId chat) implements Command<Boolean> {
  /// @return false when it does not hold the dialog
  @Override
  public Boolean decide(Work work) {
    Optional<Session> held =
        Sessions.in(work)
            .open(chat)
            .filter(session ->
                session.stage() instanceof Session.Stage.WithAgent agent
                    && agent.bot().equals(bot));
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (held.isEmpty() || dialog.isEmpty()) {
      return false;
    }
    new SessionDesk(work).offer(dialog.get(), held.get(), Set.of(), bot);
    return true;
  }
}
