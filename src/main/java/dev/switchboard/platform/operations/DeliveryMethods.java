package dev.switchboard.platform.operations;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.DeliveryBook;
import dev.switchboard.platform.outbox.DiscardDelivery;
import dev.switchboard.platform.outbox.ReplayDeliveries;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// What leaves the server and has not arrived: looked at, sent again, thrown away.
///
/// `LIMIT` is at most [#MOST]; the answer's `next` is `BEFORE` of the next page, 0 at the end.
final class DeliveryMethods {
  private static final int MOST = 100;
  private static final int RECEIVERS = 200;
  private static final int LONGEST = 300;

  private final DeliveryBook book;
  private final Lanes lanes;
  private final ReplayJobs jobs;
  private final Function<PortalId, Map<String, String>> titles;

  /// @param titles what receivers are called, by destination
  DeliveryMethods(
      DeliveryBook book,
      Lanes lanes,
      Executor workers,
      Function<PortalId, Map<String, String>> titles) {
    this.book = book;
    this.lanes = lanes;
    this.jobs = new ReplayJobs(book, lanes, workers);
    this.titles = titles;
  }

  List<Method> methods() {
    return List.of(
        which(method(Method.named("switchboard.delivery.list")))
            .param(Param.text("STATE").oneOf("parked", "failing", "waiting"))
            .param(Param.id("BEFORE"))
            .param(Param.id("LIMIT"))
            .handledBy(this::list),
        method(Method.named("switchboard.delivery.receivers"))
            .handledBy((caller, _) -> receivers(caller)),
        one("switchboard.delivery.get").handledBy(this::get),
        one("switchboard.delivery.retry").handledBy(this::retry),
        which(method(Method.named("switchboard.delivery.retry.all"))).handledBy(this::retryAll),
        method(Method.named("switchboard.delivery.retry.progress"))
            .handledBy((caller, _) -> progress(caller)),
        one("switchboard.delivery.discard").handledBy(this::discard));
  }

  private static Method.Builder one(String name) {
    return method(Method.named(name)).param(Param.id("ID").requiredArgument());
  }

  private static Method.Builder which(Method.Builder method) {
    return method.param(Param.text("DESTINATION")).param(Param.text("KIND"));
  }

  private static DeliveryBook.Which which(Params params) {
    return new DeliveryBook.Which(
        params
            .text("STATE")
            .filter(text -> !text.isEmpty())
            .map(text -> DeliveryBook.State.valueOf(text.toUpperCase(Locale.ROOT))),
        bounded(params, "DESTINATION"),
        bounded(params, "KIND"));
  }

  private static Optional<String> bounded(Params params, String name) {
    return params
        .text(name)
        .filter(text -> !text.isEmpty())
        .map(text -> {
          if (text.length() > LONGEST) {
            throw RestError.argument(
                "Argument '" + name + "' must have at most " + LONGEST + " characters");
          }
          return text;
        });
  }

  private Map<String, Object> list(Caller caller, Params params) {
    int limit = (int) Math.min(MOST, params.integer("LIMIT").orElse(50L));
    long before = params.integer("BEFORE").orElse(Long.MAX_VALUE);
    List<Delivery> page = book.page(caller.portal(), which(params), before, limit + 1);
    Map<String, String> names = titles.apply(caller.portal());
    List<Delivery> shown = page.subList(0, Math.min(limit, page.size()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", shown.stream().map(one -> DeliveryJson.row(one, names)).toList());
    answer.put("next", page.size() > limit ? shown.getLast().id() : 0);
    return answer;
  }

  private List<Map<String, Object>> receivers(Caller caller) {
    Map<String, String> names = titles.apply(caller.portal());
    return book.standings(caller.portal(), RECEIVERS).stream()
        .map(standing -> DeliveryJson.receiver(standing, names))
        .toList();
  }

  private Map<String, Object> get(Caller caller, Params params) {
    return book.find(caller.portal(), params.id("ID"))
        .map(found -> DeliveryJson.whole(found, titles.apply(caller.portal())))
        .orElseThrow(DeliveryMethods::notThere);
  }

  private boolean retry(Caller caller, Params params) {
    ReplayDeliveries again = new ReplayDeliveries(List.of(params.id("ID")), caller.user());
    if (lanes.call(caller.portal(), again) == 0) {
      throw notParked();
    }
    return true;
  }

  private Map<String, Object> retryAll(Caller caller, Params params) {
    return jobs.begin(caller.portal(), which(params), caller.user())
        .map(DeliveryJson::job)
        .orElseThrow(
            () -> new RestError(409, "REPLAY_RUNNING", "Deliveries are being sent again already."));
  }

  /// Of the newest job; an empty object when there was none since the server was started.
  private Map<String, Object> progress(Caller caller) {
    return jobs.newest(caller.portal()).map(DeliveryJson::job).orElse(Map.of());
  }

  private boolean discard(Caller caller, Params params) {
    if (!lanes.call(caller.portal(), new DiscardDelivery(params.id("ID"), caller.user()))) {
      throw notParked();
    }
    return true;
  }

  private static RestError notThere() {
    return new RestError(
        404, "DELIVERY_NOT_FOUND", "There is no such delivery: it may have arrived meanwhile.");
  }

  private static RestError notParked() {
    return RestError.badRequest(
        "DELIVERY_NOT_PARKED", "There is no parked delivery of this ID: it may be on its way.");
  }
}
