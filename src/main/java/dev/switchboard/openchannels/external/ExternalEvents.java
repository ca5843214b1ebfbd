package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.session.BotLost;
import dev.switchboard.openchannels.session.BotPatience;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.Map;
import java.util.Optional;

/// Tells external bots what clients write while they hold the dialog. A bot that is not there in
/// time loses the dialog to people.
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
      case SessionEvent.HandedOver given -> join(work, given);
      default -> {}
    }
  }

  private static void hear(Work work, SessionEvent.AgentAddressed addressed) {
    Optional<ExternalBot> bot = holder(work, addressed.session());
    if (bot.filter(known -> !known.active()).isPresent()) {
      new BotLost(addressed.session().id(), addressed.session().fence()).decide(work);
      return;
    }
    bot.ifPresent(known ->
        BotWire.newMessages(addressed.dialog(), addressed.message(), addressed.pressed())
            .forEach(body -> tell(work, known, addressed.dialog(), addressed.session(), body)));
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
    long delivery =
        Deliveries.send(
            work,
            KIND + ":" + bot.id(),
            dialog.id().toString(),
            KIND,
            new Queued(bot.id().value(), session.id(), session.fence(), body));
    BotPatience.begin(work, session, delivery);
  }
}
