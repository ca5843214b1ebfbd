package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.exchange.Excerpt;
import dev.switchboard.platform.exchange.Exchange;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// Remembers how the calls of a method went, for the channel that they are about.
///
/// @param what the method's name
record Noted(Exchanges exchanges, String what) {
  Map<String, Object> call(
      Caller caller, Params params, BiFunction<Caller, Params, Map<String, Object>> handler) {
    Instant came = exchanges.now();
    try {
      Map<String, Object> answer = handler.apply(caller, params);
      note(
          caller, params, exchange(came, params, 200, "").answered(Excerpt.of(Json.bytes(answer))));
      return answer;
    } catch (RestError refusal) {
      String reason = refusal.code() + ": " + refusal.description();
      note(caller, params, exchange(came, params, refusal.status(), reason));
      throw refusal;
    }
  }

  private void note(Caller caller, Params params, Exchange exchange) {
    String place = ConnectorCalls.connector(params) + ":" + ConnectorCalls.line(params);
    exchanges.note(caller.portal(), place, exchange);
  }

  private Exchange exchange(Instant came, Params params, int status, String reason) {
    Duration took = Duration.between(came, exchanges.now());
    return Exchange.incoming(came, what, status, reason, took, first(params));
  }

  /// Of many messages the first one stands for all.
  private static Excerpt first(Params params) {
    return params
        .value("MESSAGES")
        .map(sent -> sent.isContainer() && !sent.isEmpty() ? sent.values().iterator().next() : sent)
        .map((JsonNode one) -> Excerpt.of(Json.bytes(one)))
        .orElse(Excerpt.NOTHING);
  }
}
