package dev.switchboard.agents.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.switchboard.agents.script.Input;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The payload of a delivery to an agent: one message that it has to answer.
///
/// @param name of the agent
/// @param version of its newest model when the message came; 0: never trained
/// @param pressed null: it was no button
/// @param variables those that are not empty: one is written with every message
/// @param at epoch milliseconds
@JsonInclude(JsonInclude.Include.NON_NULL)
record Hearing(
    long agent,
    String name,
    long version,
    long chat,
    long session,
    long fence,
    long message,
    String text,
    @Nullable String pressed,
    Map<String, String> variables,
    long at) {
  static Hearing of(AgentSummary agent, Heard heard) {
    return new Hearing(
        agent.id().value(),
        agent.settings().name(),
        agent.serving().version(),
        heard.chat(),
        heard.session(),
        heard.fence(),
        heard.message(),
        heard.text(),
        heard.pressedButton().orElse(null),
        told(heard.channelVariables()),
        heard.at().toEpochMilli());
  }

  private static Map<String, String> told(Map<String, String> variables) {
    Map<String, String> told = new LinkedHashMap<>(variables);
    told.values().removeIf(String::isEmpty);
    return told;
  }

  AgentId agentId() {
    return new AgentId(agent);
  }

  Input input() {
    return pressed == null ? new Input.Text(text) : new Input.ButtonPress(pressed, text);
  }

  Instant receivedAt() {
    return Instant.ofEpochMilli(at);
  }

  /// Ids only: the rest is what clients write.
  @Override
  public String toString() {
    return "Hearing[agent=" + agent + ", chat=" + chat + ", message=" + message + "]";
  }
}
