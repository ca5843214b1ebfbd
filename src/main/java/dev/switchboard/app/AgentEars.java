package dev.switchboard.app;

import dev.switchboard.agents.agent.Agents;
import dev.switchboard.agents.agent.Heard;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.connector.OmnichannelChannels;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.mail.MailModule;
import dev.switchboard.openchannels.session.BotLost;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.session.TurnEvent;
import dev.switchboard.openchannels.telegram.TelegramModule;
import dev.switchboard.openchannels.whatsapp.WhatsappModule;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets agents hear what clients write while they hold the dialog. What a bot holds that is gone
/// goes to people.
record AgentEars(Agents agents) implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.AgentAddressed addressed) {
      boolean heard = agents.hear(work, heard(addressed));
      if (heard) {
        work.emit(new TurnEvent.Thinks(addressed.dialog(), addressed.message()));
      } else if (isGone(work, addressed.session())) {
        new BotLost(addressed.session().id(), addressed.session().fence()).decide(work);
      }
    }
  }

  private static boolean isGone(Work work, Session session) {
    return session.holder().filter(bot -> !Users.in(work).isBot(bot)).isPresent();
  }

  private static Heard heard(SessionEvent.AgentAddressed addressed) {
    return new Heard(
        addressed.dialog().id().value(),
        addressed.session().id(),
        addressed.session().fence(),
        addressed.session().holder().orElse(UserId.SYSTEM),
        addressed.message().id(),
        MailModule.heard(addressed.dialog(), addressed.message().text()),
        addressed.pressed(),
        variables(addressed.dialog()),
        addressed.message().createdAt());
  }

  private static String connector(Dialog dialog) {
    return TelegramModule.nameForAgents(dialog.connector())
        .or(() -> WhatsappModule.nameForAgents(dialog.connector()))
        .orElseGet(dialog::connector);
  }

  /// Source: spec/agents.md §3.3.
  private static Map<String, String> variables(Dialog dialog) {
    ClientCard card = dialog.card();
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("channel_visitor_id", dialog.channelUser());
    variables.put("channel_conversation_id", dialog.channelChat());
    variables.put("channel_chat_id", dialog.channelChat() + "|" + connector(dialog));
    variables.put("channel_visitor_firstname", card.name());
    variables.put("channel_visitor_lastname", card.lastName());
    variables.put("channel_visitor_account", card.login());
    variables.put("channel_visitor_phone", card.phone());
    variables.put("channel_visitor_email", card.email());
    variables.put("channel_visitor_source", card.site());
    OmnichannelChannels.channelOf(dialog)
        .ifPresent(id -> variables.put("channel_id", Long.toString(id)));
    return variables;
  }
}
