package dev.switchboard.platform.operations;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.platform.exchange.Exchange;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was last said between this server and others, since it was started.
///
/// `PLACES` are ids of channels and destinations of deliveries. Times are epoch milliseconds.
final class ExchangeMethods {
  private static final int MOST = 50;
  private static final int LONGEST = 300;

  private final Exchanges exchanges;

  ExchangeMethods(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  List<Method> methods() {
    return List.of(
        method(Method.named("switchboard.exchange.list"))
            .param(Param.list("PLACES").requiredArgument())
            .handledBy(this::list));
  }

  private Map<String, Object> list(Caller caller, Params params) {
    List<String> places = params.list("PLACES").stream().map(place -> place.asString("")).toList();
    if (places.size() > MOST || places.stream().anyMatch(place -> place.length() > LONGEST)) {
      throw RestError.argument(
          "Argument 'PLACES' must have at most " + MOST + " places of " + LONGEST + " characters");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("since", exchanges.since().toEpochMilli());
    answer.put("kept", Exchanges.KEPT);
    answer.put(
        "items", exchanges.of(caller.portal(), places).stream().map(ExchangeMethods::row).toList());
    return answer;
  }

  private static Map<String, Object> row(Exchange exchange) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("at", exchange.at().toEpochMilli());
    row.put("incoming", exchange.incoming());
    row.put("what", exchange.what());
    row.put("fine", exchange.fine());
    row.put("status", exchange.status());
    row.put("reason", exchange.reason());
    row.put("took", exchange.took().toMillis());
    row.put("request", Redaction.of(exchange.request().text()));
    row.put("answer", Redaction.of(exchange.answer().text()));
    return row;
  }
}
