package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentUse;
import dev.switchboard.agents.agent.Conversations;
import dev.switchboard.agents.script.Effect;
import dev.switchboard.agents.slot.FileKind;
import dev.switchboard.openchannels.connector.BotUse;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.session.AgentSpeaks;
import dev.switchboard.openchannels.session.AgentSpeaks.Step;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Lets agents speak into dialogs, as long as they hold them.
final class AgentVoice implements Conversations, AgentUse {
  @Override
  public boolean speak(
      Work work, long chat, long session, long fence, long heard, List<Effect> effects) {
    List<Step> steps = effects.stream().map(AgentVoice::step).toList();
    AgentSpeaks speech = new AgentSpeaks(new ChatId(chat), session, fence, heard, steps);
    return speech.decide(work) == AgentSpeaks.Outcome.SPOKEN;
  }

  private static Step step(Effect effect) {
    return switch (effect) {
      case Effect.SayText say -> new Step.Say(say.text());
      case Effect.SendFile file -> new Step.Send(remote(file), file.caption());
      case Effect.ShowButtons shown ->
          new Step.Offer(
              shown.buttons().stream()
                  .map(button -> new Button(button.id(), button.label()))
                  .toList());
      case Effect.HandOver _ -> new Step.HandOver();
      case Effect.GiveUp _ -> new Step.GiveUp();
      case Effect.CloseDialog _ -> new Step.Close();
    };
  }

  private static RemoteFile remote(Effect.SendFile file) {
    String type = file.kind() == FileKind.FILE ? "" : file.kind().word();
    return new RemoteFile("", file.name(), type, 0, file.url());
  }

  @Override
  public List<String> of(Work work, UserId bot) {
    return BotUse.in(work).of(bot).stream()
        .map(use -> String.valueOf(use.get("NAME")))
        .distinct()
        .toList();
  }
}
