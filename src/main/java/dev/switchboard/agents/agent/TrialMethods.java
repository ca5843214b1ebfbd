package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.agents.script.Engine;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.agents.script.Turn;
import dev.switchboard.agents.training.Training;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.MissingNode;

/// Talking to an agent without a channel: the engine that answers clients, and nothing is kept.
///
/// | method | result |
/// |---|---|
/// | `switchboard.agent.try` | `{"outcome":"waiting","said":[{"text":"…"},{"buttons":[{"id":"…","label":"…"}]}],"trace":[{"slot":7,"note":""}],"state":"…"}` |
///
/// Nothing is sent to other servers: `requests` are what would be, each
/// `{"slot":7,"method":"GET","url":"…","headers":{},"body":""}`, and `RESPONSES` what they are
/// answered, in their order; the others fail.
///
/// `state` is what the agent remembers: it comes back with the next message. The outcome is
/// `waiting`, `closed`, `handed_over`, `looped`, `excessive`, `failed`, or `refused` with
/// `problems` when a draft cannot be trained.
final class TrialMethods {
  private static final int LONGEST_TEXT = 20_000;
  private static final long SESSION = 1;

  private final Database database;
  private final Models models;
  private final Engine engine;
  private final Training training;
  private final InstantSource clock;

  TrialMethods(
      Database database, Models models, Engine engine, Training training, InstantSource clock) {
    this.database = database;
    this.models = models;
    this.engine = engine;
    this.training = training;
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        AgentMethods.named("switchboard.agent.try")
            .param(Param.id("ID").requiredArgument())
            .param(Param.text("TEXT"))
            .param(Param.text("BUTTON"))
            .param(Param.text("STATE"))
            .param(Param.any("RESPONSES"))
            .param(Param.text("SCRIPT").oneOf("draft", "serving"))
            .handledBy(this::answer));
  }

  private Map<String, Object> answer(Caller caller, Params params) {
    Agent agent =
        SqlAgents.read(database, caller.portal(), new AgentId(params.id("ID")))
            .orElseThrow(AgentMethods::notFound);
    if (params.text("SCRIPT").filter("draft"::equalsIgnoreCase).isEmpty()) {
      long version = agent.serving().version();
      if (version == 0) {
        throw RestError.badRequest("AGENT_NOT_TRAINED", "The agent has not been trained.");
      }
      return turn(models.script(caller.portal(), agent.id(), version), agent, params);
    }
    return switch (training.train(draft(agent), agent.serving().version() + 1)) {
      case Training.Outcome.Trained trained -> turn(trained.snapshot().script(), agent, params);
      case Training.Outcome.Refused refused ->
          Map.of("outcome", "refused", "problems", AgentMethods.shown(refused.problems()));
    };
  }

  private static Script draft(Agent agent) {
    if (ScriptJson.read(agent.script()) instanceof ScriptJson.Read.Parsed(Script script)) {
      return script;
    }
    throw new IllegalStateException("the script of agent " + agent.id() + " cannot be read");
  }

  private Map<String, Object> turn(Script script, Agent agent, Params params) {
    Hearing heard = hearing(agent, params);
    Opening opening = opening(agent, heard, params.text("STATE").filter(text -> !text.isEmpty()));
    TrialRequests requests =
        TrialRequests.answering(params.value("RESPONSES").orElse(MissingNode.getInstance()));
    try {
      Turn turn =
          engine
              .begin(script, opening.state(), heard.input(), heard.receivedAt())
              .settled(requests::send);
      return shown(turn, requests.sent());
    } catch (RuntimeException | StackOverflowError fault) {
      return Map.of("outcome", "failed", "words", Thinking.described(fault));
    }
  }

  private Hearing hearing(Agent agent, Params params) {
    String text = params.text("TEXT").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw RestError.argument("Argument 'TEXT' must have at most " + LONGEST_TEXT + " characters");
    }
    Optional<String> pressed = params.text("BUTTON").filter(id -> !id.isEmpty());
    return new Hearing(
        agent.id().value(),
        agent.settings().name(),
        agent.serving().version(),
        0,
        SESSION,
        0,
        0,
        text,
        pressed.orElse(null),
        Map.of(),
        clock.instant().toEpochMilli());
  }

  private static Opening opening(Agent agent, Hearing heard, Optional<String> state) {
    if (state.filter(text -> text.length() > Thinking.MAX_STATE).isPresent()) {
      throw unreadable();
    }
    try {
      return Opening.of(
          state.map(remembered ->
              new AgentChat(
                  agent.id(), 0, SESSION, heard.version(), false, remembered, heard.receivedAt())),
          heard);
    } catch (IllegalArgumentException _) {
      throw unreadable();
    }
  }

  private static RestError unreadable() {
    return RestError.argument("Argument 'STATE' must be the state of the answer before");
  }

  private static Map<String, Object> shown(Turn turn, List<Map<String, Object>> requests) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("outcome", outcome(turn.outcome()));
    shown.put("said", turn.effects().stream().flatMap(e -> said(e).stream()).toList());
    shown.put(
        "trace",
        turn.trace().stream()
            .map(step -> Map.of("slot", step.slot().value(), "note", step.note()))
            .toList());
    shown.put("requests", requests);
    shown.put("state", turn.next().toJson());
    return shown;
  }

  private static String outcome(Turn.Outcome outcome) {
    return switch (outcome) {
      case WAITING -> "waiting";
      case CLOSED -> "closed";
      case HANDED_OVER -> "handed_over";
      case LOOPED -> "looped";
      case EXCESSIVE -> "excessive";
    };
  }

  private static Optional<Map<String, Object>> said(Effect effect) {
    return switch (effect) {
      case Effect.SayText(String text) -> Optional.of(Map.of("text", text));
      case Effect.SendFile file ->
          Optional.of(
              Map.of(
                  "text",
                  file.caption(),
                  "file",
                  Map.of("type", file.kind().word(), "name", file.name(), "url", file.url())));
      case Effect.ShowButtons shown ->
          Optional.of(
              Map.of(
                  "buttons",
                  shown.buttons().stream()
                      .map(button -> Map.of("id", button.id(), "label", button.label()))
                      .toList()));
      case Effect.HandOver _, Effect.GiveUp _, Effect.CloseDialog _ -> Optional.empty();
    };
  }
}
