package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An event on its way to a bot.
///
/// @param user who caused it, 0: nobody
record Queued(
    String url,
    String event,
    long bot,
    String code,
    long application,
    long user,
    JsonNode data,
    long ts) {
  static final String KIND = "bot";

  /// @param order events of one order wait for each other
  /// @return the id of the delivery
  static long send(
      Work work, Bot bot, String url, String event, UserId by, Map<String, ?> data, String order) {
    Queued queued =
        new Queued(
            url,
            event,
            bot.id().value(),
            bot.code(),
            bot.application(),
            by.value(),
            Json.toTree(data),
            work.now().getEpochSecond());
    return Deliveries.send(work, destination(bot.id()), order, KIND, queued);
  }

  /// Of what a bot is told.
  static String destination(UserId bot) {
    return "bot:" + bot;
  }
}
