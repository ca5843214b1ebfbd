package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.connector.OmnichannelChannels;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.session.BotLost;
import dev.switchboard.openchannels.session.BotPatience;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.Map;
import java.util.Optional;

/// Tells external bots what clients write while they hold the dialog. A bot that is not there in
/// time loses the dialog to people.
///
/// A bot that speaks for a line elsewhere is also told when the dialog is no longer its own. What
/// came from elsewhere itself is not passed on: it goes to people, or lines that have joined each
/// other would talk for ever.
final class ExternalEvents implements EventListener {
  static final String KIND = "external";

  /// What the carrier sends.
  ///
  /// @param fence of the session then: an older one is nobody's business any more
  record Queued(long bot, long session, long fence, Map<String, Object> body) {}

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.AgentAddressed addressed -> hear(work, addressed);
      case SessionEvent.HandedOver given -> {
        leave(work, given.dialog(), given.session());
        join(work, given);
      }
      case SessionEvent.Finished finished -> leave(work, finished.dialog(), finished.session());
      default -> {}
    }
  }

  private static void hear(Work work, SessionEvent.AgentAddressed addressed) {
    Optional<ExternalBot> bot = holder(work, addressed.session());
    if (bot.filter(known -> !known.active()).isPresent()) {
      new BotLost(addressed.session().id(), addressed.session().fence()).decide(work);
      return;
    }
    if (bot.filter(ExternalBot::speaksForLine).isPresent()) {
      if (OmnichannelChannels.isOfGuest(work, addressed.dialog())) {
        new BotLost(addressed.session().id(), addressed.session().fence()).decide(work);
        return;
      }
      SqlNetworkChats.begin(work, addressed.dialog().id(), bot.get().id());
    }
    bot.ifPresent(known ->
        BotWire.newMessages(addressed.dialog(), addressed.message(), addressed.pressed())
            .forEach(body -> tell(work, known, addressed.dialog(), addressed.session(), body)));
  }

  /// A line elsewhere is told that it need not answer any more.
  private static void leave(Work work, Dialog dialog, Session session) {
    Optional<UserId> speaking = SqlNetworkChats.speaker(work, dialog.id());
    boolean holds =
        session.stage() instanceof Session.Stage.WithAgent agent
            && speaking.filter(agent.bot()::equals).isPresent();
    if (holds || speaking.isEmpty()) {
      return;
    }
    SqlNetworkChats.end(work, dialog.id(), speaking.get());
    SqlExternalBots.find(work, speaking.get())
        .ifPresent(bot -> send(work, bot, dialog, session, BotWire.closed(dialog)));
  }

  private static void join(Work work, SessionEvent.HandedOver given) {
    holder(work, given.session())
        .filter(bot -> bot.active() && bot.dialect() == Dialect.WEBIM)
        .ifPresent(bot ->
            tell(work, bot, given.dialog(), given.session(), BotWire.newChat(given.dialog())));
  }

  private static Optional<ExternalBot> holder(Work work, Session session) {
    return session.stage() instanceof Session.Stage.WithAgent agent
        ? SqlExternalBots.find(work, agent.bot())
        : Optional.empty();
  }

  private static void tell(
      Work work, ExternalBot bot, Dialog dialog, Session session, Map<String, Object> body) {
    BotPatience.begin(work, session, send(work, bot, dialog, session, body));
  }

  /// Of what the bot is told.
  static String destination(ExternalBot bot) {
    return KIND + ":" + bot.id();
  }

  private static long send(
      Work work, ExternalBot bot, Dialog dialog, Session session, Map<String, Object> body) {
    return Deliveries.send(
        work,
        destination(bot),
        dialog.id().toString(),
        KIND,
        new Queued(bot.id().value(), session.id(), session.fence(), body));
  }
}
