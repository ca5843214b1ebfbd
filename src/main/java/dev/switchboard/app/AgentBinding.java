package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentUse;
import dev.switchboard.agents.agent.Agents;
import dev.switchboard.agents.agent.Conversations;
import dev.switchboard.agents.agent.Heard;
import dev.switchboard.agents.script.Effect;
import dev.switchboard.openchannels.connector.OmnichannelChannels;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.session.AgentSpeaks;
import dev.switchboard.openchannels.session.AgentSpeaks.Step;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Joins agents and dialogs: an agent hears what a client writes while it holds the dialog, and
/// speaks into the dialog while it still does.
///
/// @param agents asked late, since both rooms need each other
record AgentBinding(Supplier<Agents> agents) implements Conversations, AgentUse, EventListener {
  @Override
  public boolean speak(Work work, long chat, long session, long fence, List<Effect> effects) {
    List<Step> steps = effects.stream().map(AgentBinding::step).toList();
    AgentSpeaks speech = new AgentSpeaks(new ChatId(chat), session, fence, steps);
    return speech.decide(work) == AgentSpeaks.Outcome.SPOKEN;
  }

  private static Step step(Effect effect) {
    return switch (effect) {
      case Effect.SayText say -> new Step.Say(say.text());
      case Effect.ShowButtons shown ->
          new Step.Offer(
              shown.buttons().stream()
                  .map(button -> new Button(button.id(), button.label()))
                  .toList());
      case Effect.HandOver _ -> new Step.HandOver();
      case Effect.CloseDialog _ -> new Step.Close();
    };
  }

  @Override
  public boolean isUsed(Work work, UserId bot) {
    return OmnichannelChannels.leadTo(work, bot);
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.AgentAddressed addressed) {
      agents.get().hear(work, heard(addressed));
    }
  }

  private static Heard heard(SessionEvent.AgentAddressed addressed) {
    return new Heard(
        addressed.dialog().id().value(),
        addressed.session().id(),
        addressed.session().fence(),
        addressed.session().holder().orElse(UserId.SYSTEM),
        addressed.message().id(),
        addressed.message().text(),
        addressed.pressed(),
        variables(addressed.dialog()),
        addressed.message().createdAt());
  }

  /// Source: spec/agents.md §3.3.
  private static Map<String, String> variables(Dialog dialog) {
    ClientCard card = dialog.card();
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("channel_visitor_id", dialog.channelUser());
    variables.put("channel_conversation_id", dialog.channelChat());
    variables.put("channel_chat_id", dialog.channelChat() + "|" + dialog.connector());
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
