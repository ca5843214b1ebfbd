package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The method by which a bot fetches what it has to be told.
final class EventV2Methods {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final int ROUNDS = 100;

  private final Database database;
  private final Lanes lanes;
  private final CallsV2 calls;
  private final WireDates dates;

  EventV2Methods(Database database, Lanes lanes, CallsV2 calls, WireDates dates) {
    this.database = database;
    this.lanes = lanes;
    this.calls = calls;
    this.dates = dates;
  }

  List<Method> methods() {
    return List.of(
        CallsV2.method("imbot.v2.Event.get")
            .param(Param.integer("offset"))
            .param(Param.integer("limit"))
            .param(Param.flag("withUserEvents"))
            .handledBy(this::get));
  }

  /// `offset` says that everything below it has arrived.
  private Map<String, Object> get(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    if (params.flag("withUserEvents", false)) {
      throw caller.scopes().contains("im")
          ? RestError.badRequest("USER_NOT_SUBSCRIBED", "User not subscribed")
          : RestError.forbidden("SCOPE_ERROR", "Scope error");
    }
    long offset = Math.max(0, params.integer("offset").orElse(0L));
    int limit = (int) Math.clamp(params.integer("limit").orElse((long) USUAL), 1, MOST);
    acknowledge(caller, bot, offset);
    List<BotEvent> found =
        SqlBotEvents.read(database, caller.portal(), bot.id(), offset, limit + 1);
    List<BotEvent> page = found.stream().limit(limit).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("events", page.stream().map(this::event).toList());
    answer.put("nextOffset", page.isEmpty() ? offset : page.getLast().id() + 1);
    answer.put("hasMore", found.size() > limit);
    return answer;
  }

  /// Nothing is written when there is nothing to forget.
  private void acknowledge(Caller caller, Bot bot, long offset) {
    boolean known =
        offset > 0
            && SqlBotEvents.read(database, caller.portal(), bot.id(), 0, 1).stream()
                .anyMatch(event -> event.id() < offset);
    AcknowledgeEvents command = new AcknowledgeEvents(bot.id(), offset);
    for (int round = 0; known && round < ROUNDS; round++) {
      known = lanes.call(caller.portal(), command);
    }
  }

  private Map<String, Object> event(BotEvent event) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("eventId", event.id());
    wire.put("type", event.type());
    wire.put("date", dates.iso(event.at()));
    wire.put("data", Json.tree(event.data()));
    return wire;
  }
}
