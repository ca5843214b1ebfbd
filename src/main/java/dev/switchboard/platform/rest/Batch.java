package dev.switchboard.platform.rest;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.wire.BatchCommand;
import dev.switchboard.platform.wire.BatchMacro;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.WireLimits;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One `batch` call: up to 50 commands in order, each keyed like its place in `cmd`.
///
/// Source: contract/methods/basic/batch.json, contract/protocol.md §6.
final class Batch {
  private static final int MOST = 50;

  private final Calls calls;
  private final Caller caller;
  private final ZoneId zone;
  private final boolean list;
  private final ObjectNode answers = Json.mapper().createObjectNode();
  private final Map<String, @Nullable Object> results = new LinkedHashMap<>();
  private final Map<String, Object> errors = new LinkedHashMap<>();
  private final Map<String, Object> totals = new LinkedHashMap<>();
  private final Map<String, Object> nexts = new LinkedHashMap<>();
  private final Map<String, Object> times = new LinkedHashMap<>();

  /// The database went away: the rest does not wait for it, one after the other.
  private boolean storeAway;

  private Batch(Calls calls, Caller caller, ZoneId zone, boolean list) {
    this.calls = calls;
    this.caller = caller;
    this.zone = zone;
    this.list = list;
  }

  static Object run(Calls calls, ZoneId zone, Caller caller, Params params) {
    JsonNode commands = params.value("cmd").orElseGet(() -> Json.mapper().createObjectNode());
    Batch batch = new Batch(calls, caller, zone, commands.isArray());
    batch.runAll(commands, params.flag("halt", false));
    return batch.envelope();
  }

  private void runAll(JsonNode commands, boolean halt) {
    int place = 0;
    for (Map.Entry<String, JsonNode> command : entries(commands)) {
      place++;
      if (!run(command.getKey(), command.getValue(), place) && halt) {
        return;
      }
    }
  }

  private static List<Map.Entry<String, JsonNode>> entries(JsonNode commands) {
    if (commands.isObject()) {
      return List.copyOf(commands.properties());
    }
    Map<String, JsonNode> numbered = new LinkedHashMap<>();
    commands.forEach(command -> numbered.put(Integer.toString(numbered.size()), command));
    return List.copyOf(numbered.entrySet());
  }

  private boolean run(String key, JsonNode text, int place) {
    try {
      if (place > MOST) {
        throw RestError.badRequest("ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
      }
      if (storeAway) {
        throw Calls.STORE_AWAY;
      }
      Answer answer = answer(text);
      record(key, answer);
      return true;
    } catch (RestError e) {
      storeAway = e == Calls.STORE_AWAY;
      Map<String, String> error = new LinkedHashMap<>();
      error.put("error", e.code());
      error.put("error_description", e.description());
      errors.put(key, error);
      return false;
    }
  }

  private Answer answer(JsonNode text) {
    BatchCommand command =
        switch (BatchCommand.parse(text, WireLimits.DEFAULT)) {
          case BatchCommand.Parsed.Command(BatchCommand parsed) -> parsed;
          case BatchCommand.Parsed.Refused refused -> throw RestError.argument(refused.sentence());
        };
    Method method = calls.find(command.method());
    if (!method.batchable()) {
      throw new RestError(
          405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
    }
    return switch (BatchMacro.resolve(command.parameters(), answers, WireLimits.DEFAULT)) {
      case Decoded.Tree(ObjectNode parameters) -> calls.run(caller, method, parameters);
      case Decoded.Refused refused -> throw RestError.argument(refused.sentence());
    };
  }

  private void record(String key, Answer answer) {
    Object result = answer.result();
    if (result instanceof Page page) {
      totals.put(key, page.total());
      page.next().ifPresent(next -> nexts.put(key, next));
      result = page.result();
    }
    results.put(key, result);
    times.put(key, answer.time(zone));
    answers.set(key, Json.mapper().valueToTree(result));
  }

  private Map<String, Object> envelope() {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("result", keyed(results));
    envelope.put("result_error", keyed(errors));
    envelope.put("result_total", keyed(totals));
    envelope.put("result_next", keyed(nexts));
    envelope.put("result_time", keyed(times));
    return envelope;
  }

  /// An empty map is `[]`; a list of commands whose every command answered gives a list.
  private Object keyed(Map<String, ? extends @Nullable Object> values) {
    boolean gapless = list && values.containsKey("0") && isGapless(values);
    return values.isEmpty() ? List.of() : gapless ? List.copyOf(nonNull(values)) : values;
  }

  private static boolean isGapless(Map<String, ? extends @Nullable Object> values) {
    int place = 0;
    for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
      if (!value.getKey().equals(Integer.toString(place++)) || value.getValue() == null) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // isGapless has seen that no value is null
  private static Collection<Object> nonNull(Map<String, ? extends @Nullable Object> values) {
    return (Collection<Object>) values.values();
  }
}
