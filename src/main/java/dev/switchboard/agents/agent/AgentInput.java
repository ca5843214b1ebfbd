package dev.switchboard.agents.agent;

import dev.switchboard.agents.context.JsonText;
import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What callers may say about an agent, within limits.
final class AgentInput {
  static final int MAX_NAME = 255;
  static final Duration MAX_TIMEOUT = Duration.ofDays(30);

  /// In characters, as it is stored.
  static final int MAX_SCRIPT = 1_000_000;

  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?";
  private static final String EMPTY_SCRIPT =
      "{\"format\":\"" + ScriptJson.FORMAT + "\",\"slots\":[{\"id\":1,\"type\":\"start\"}]}";

  private AgentInput() {}

  /// Without a language it is English, without a script it has a Start and nothing else.
  static AddAgent add(Params params) {
    ChangeAgent.Patch given = patch(params);
    if (given.name().isEmpty()) {
      throw RestError.argument("Argument 'NAME' is null or empty");
    }
    AgentSettings settings = given.of(AgentSettings.named("", "en"));
    return new AddAgent(settings, given.script().orElse(EMPTY_SCRIPT));
  }

  static ChangeAgent.Patch patch(Params params) {
    return new ChangeAgent.Patch(
        params.text("NAME").map(AgentInput::name),
        params.text("LANGUAGE").map(AgentInput::language),
        params.integer("INACTIVITY_TIMEOUT").map(AgentInput::timeout),
        params.value("CONTINUE_CONVERSATION").map(_ -> params.flag("CONTINUE_CONVERSATION", false)),
        params.value("SCRIPT").map(AgentInput::script));
  }

  private static String name(String given) {
    String name = given.strip();
    if (name.isEmpty()) {
      throw RestError.argument("Argument 'NAME' is null or empty");
    }
    if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw RestError.argument(
          "Argument 'NAME' must be one line of at most " + MAX_NAME + " characters");
    }
    return name;
  }

  private static String language(String given) {
    if (!given.matches(LANGUAGE)) {
      throw RestError.argument("Argument 'LANGUAGE' must be a language tag such as en or pt-BR");
    }
    return given;
  }

  private static Duration timeout(long seconds) {
    if (seconds < 0 || seconds > MAX_TIMEOUT.toSeconds()) {
      throw RestError.argument(
          "Argument 'INACTIVITY_TIMEOUT' must be from 0 to "
              + MAX_TIMEOUT.toSeconds()
              + " seconds, came: "
              + seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  /// A tree, or its JSON text.
  private static String script(JsonNode given) {
    ScriptJson.Read read =
        given.isString() ? ScriptJson.read(given.stringValue()) : ScriptJson.read(given);
    return switch (read) {
      case ScriptJson.Read.Malformed malformed ->
          throw RestError.badRequest("SCRIPT_MALFORMED", malformed.message());
      case ScriptJson.Read.Parsed parsed -> bounded(ScriptJson.write(parsed.script()));
    };
  }

  private static String bounded(String script) {
    if (script.length() > MAX_SCRIPT) {
      throw RestError.badRequest(
          "SCRIPT_TOO_LONG", "A script must have at most " + MAX_SCRIPT + " characters.");
    }
    return script;
  }

  /// A stored script, to be part of an answer.
  static Map<String, @Nullable Object> tree(String script) {
    return JsonText.object(JsonText.read(script));
  }
}
