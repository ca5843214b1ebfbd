package dev.switchboard.openchannels.events;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How an application fetches the events of its queues.
///
/// Source: contract/protocol.md §10, offline events.
final class OfflineMethods {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Set<String> FEATURES =
      Set.of("rest_offline_extended", "rest_auth_connector");
  private static final int MOST = 500;

  /// Others may have been quicker: then there is more to ask for.
  private static final int ATTEMPTS = 5;

  private final Lanes lanes;
  private final Database database;
  private final InstantSource clock;
  private final ZoneId zone;
  private final boolean webhooksAllowed;

  OfflineMethods(
      Lanes lanes, Database database, InstantSource clock, ZoneId zone, boolean webhooksAllowed) {
    this.lanes = lanes;
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    this.webhooksAllowed = webhooksAllowed;
  }

  List<Method> methods() {
    return List.of(
        Method.named("feature.get")
            .param(Param.text("CODE").required("CODE_EMPTY", "CODE can't be empty"))
            .handledBy((_, params) -> feature(params)),
        method("event.offline.get")
            .param(Param.object("filter"))
            .param(Param.object("order"))
            .param(Param.integer("limit"))
            .param(Param.flag("clear"))
            .param(Param.text("process_id"))
            .param(Param.flag("error"))
            .handledBy(this::get),
        method("event.offline.list")
            .param(Param.object("filter"))
            .param(Param.object("order"))
            .param(Param.integer("start"))
            .paged()
            .handledBy(this::list),
        method("event.offline.clear")
            .param(Param.text("process_id").requiredArgument())
            .param(Param.any("id"))
            .param(Param.any("message_id"))
            .handledBy((caller, params) -> settle(caller, params, false)),
        method("event.offline.error")
            .param(Param.text("process_id").requiredArgument())
            .param(Param.any("message_id"))
            .handledBy((caller, params) -> settle(caller, params, true)));
  }

  /// Source: contract/methods/basic/feature.get.json.
  private static Map<String, String> feature(Params params) {
    return Map.of("value", FEATURES.contains(params.text("CODE").orElse("").strip()) ? "Y" : "N");
  }

  private Method.Builder method(String name) {
    Method.Builder method =
        Method.named(name)
            .access(
                new Access.Administrator(RestError.forbidden("ACCESS_DENIED", "Access denied!")))
            .param(Param.text("auth_connector"));
    return webhooksAllowed ? method : method.applicationOnly();
  }

  /// The name of the queue that is meant.
  static String connector(Params params) {
    String name = params.text("auth_connector").map(String::strip).orElse("");
    if (name.length() > EventHandler.Ear.LONGEST_CONNECTOR) {
      throw RestError.argument(
          "Argument 'auth_connector' must have at most "
              + EventHandler.Ear.LONGEST_CONNECTOR
              + " characters");
    }
    return name;
  }

  private static OfflineEvent.Queue queue(Caller caller, Params params) {
    return new OfflineEvent.Queue(EventMethods.application(caller), connector(params));
  }

  private Map<String, @Nullable Object> get(Caller caller, Params params) {
    OfflineEvent.Queue queue = queue(caller, params);
    long limit = Math.clamp(params.integer("limit").orElse((long) Page.SIZE), 1, MOST);
    Optional<String> reserved = params.text("process_id").filter(id -> !id.isBlank());
    if (reserved.isPresent()) {
      var again = SqlOfflineFilter.reservation(queue, params, reserved.get());
      return fetched(
          reserved.get(), SqlOfflineEvents.read(database, caller.portal(), again, 0, limit));
    }
    Optional<String> process =
        params.flag("clear", true)
            ? Optional.empty()
            : Optional.of(UUID.randomUUID().toString().replace("-", ""));
    var free =
        SqlOfflineFilter.free(
            queue, params, params.flag("error", false), clock.instant().minus(TakeEvents.RESERVED));
    return take(caller, free, limit, process);
  }

  private Map<String, @Nullable Object> take(
      Caller caller, SqlOfflineEvents.Question free, long limit, Optional<String> process) {
    for (int attempt = 1; ; attempt++) {
      List<OfflineEvent> found = SqlOfflineEvents.read(database, caller.portal(), free, 0, limit);
      TakeEvents.Taken taken = lanes.call(caller.portal(), new TakeEvents(found, process));
      if (!taken.events().isEmpty() || found.isEmpty() || attempt == ATTEMPTS) {
        return fetched(taken.process(), taken.events());
      }
    }
  }

  /// @param process empty: nothing was reserved
  private Map<String, @Nullable Object> fetched(String process, List<OfflineEvent> events) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("process_id", process.isEmpty() ? null : process);
    answer.put("events", events.stream().map(this::card).toList());
    return answer;
  }

  private Map<String, Object> card(OfflineEvent event) {
    Map<String, Object> card = new LinkedHashMap<>();
    JsonNode data = Json.tree(event.data());
    card.put("ID", Long.toString(event.id()));
    card.put(
        "TIMESTAMP_X", ISO.format(event.changedAt().truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
    card.put("EVENT_NAME", event.object().event());
    card.put("EVENT_DATA", data.isContainer() && data.isEmpty() ? false : data);
    card.put("EVENT_ADDITIONAL", event.user() == 0 ? false : Map.of("user_id", event.user()));
    card.put("MESSAGE_ID", event.object().messageId());
    return card;
  }

  private Page list(Caller caller, Params params) {
    var question = SqlOfflineFilter.all(queue(caller, params), params);
    long start = params.integer("start").orElse(0L);
    List<Map<String, Object>> page =
        SqlOfflineEvents.read(database, caller.portal(), question, Math.max(0, start), Page.SIZE)
            .stream()
            .map(this::listed)
            .toList();
    return start == -1
        ? Page.uncounted(page)
        : Page.of(page, start, SqlOfflineEvents.count(database, caller.portal(), question));
  }

  private Map<String, Object> listed(OfflineEvent event) {
    Map<String, Object> card = card(event);
    card.put("PROCESS_ID", event.hold().process());
    card.put("ERROR", event.hold().failed() ? "1" : "0");
    return card;
  }

  private boolean settle(Caller caller, Params params, boolean failed) {
    OfflineEvent.Queue queue = queue(caller, params);
    String process = params.text("process_id").orElseThrow();
    Optional<Set<Long>> ids =
        texts(params, "id")
            .map(some -> some.stream().map(OfflineMethods::number).collect(Collectors.toSet()));
    lanes.call(
        caller.portal(),
        new SettleEvents(queue, process, ids, texts(params, "message_id"), failed));
    return true;
  }

  private static Optional<Set<String>> texts(Params params, String name) {
    return params
        .value(name)
        .map(value -> value.isContainer() ? List.copyOf(value.values()) : List.of(value))
        .filter(values -> !values.isEmpty())
        .map(values -> values.stream().map(value -> text(name, value)).collect(Collectors.toSet()));
  }

  private static String text(String name, JsonNode value) {
    if (value.isContainer()) {
      throw RestError.argument("Argument '" + name + "' must be a list of ids");
    }
    return value.asString("");
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException _) {
      throw RestError.argument("Argument 'id' must be a list of numbers, came: " + text);
    }
  }
}
