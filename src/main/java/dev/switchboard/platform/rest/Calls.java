package dev.switchboard.platform.rest;

import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.lane.Originated;
import dev.switchboard.platform.lane.Through;
import dev.switchboard.platform.once.OutcomeLost;
import dev.switchboard.platform.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Runs one call of the method table: rights first, then parameters, then the handler.
final class Calls {
  /// What is asked while the database is away. Whether something was stored just before is not
  /// known, as with any answer that is lost.
  static final RestError STORE_AWAY =
      new RestError(503, "OVERLOAD_LIMIT", "The database does not answer. Try again in a moment.");

  static final RestError SCOPE_MISSING =
      RestError.forbidden(
          "insufficient_scope",
          "The request requires higher privileges than provided by the access token");

  static final RestError NO_APPLICATION =
      RestError.forbidden(
          "WRONG_AUTH_TYPE",
          "Current authorization type is denied for this method Application context required");

  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  private final MethodTable table;
  private final InstantSource clock;
  private final MethodTimes times;
  private final Authenticator authenticator;

  Calls(MethodTable table, Authenticator authenticator, InstantSource clock, RestLimits limits) {
    this.authenticator = authenticator;
    this.table = table;
    this.clock = clock;
    this.times = new MethodTimes(limits);
  }

  Method find(String name) {
    return table
        .find(name)
        .orElseThrow(() -> new RestError(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"));
  }

  /// @throws RestError every refusal and, as `INTERNAL_SERVER_ERROR`, every fault
  Answer run(Caller caller, Method method, ObjectNode parameters) {
    try {
      return attempt(caller, method, parameters);
    } catch (RestError e) {
      throw e;
    } catch (LaneOverloaded e) {
      throw new RestError(
          503, "OVERLOAD_LIMIT", "Too much work is waiting. Try again in a moment.");
    } catch (OutcomeLost e) {
      log.warn("rest.outcome_lost method={} portal={}", method.name(), caller.portal(), e);
      throw new RestError(
          409,
          "ANSWER_LOST",
          "This request was executed before, but its answer was lost. Ask what came of it.");
    } catch (RuntimeException e) {
      throw refusal(e, caller, method);
    }
  }

  private static RestError refusal(RuntimeException fault, Caller caller, Method method) {
    if (StorageException.meansAway(fault)) {
      log.warn("rest.store_away method={} reason={}", method.name(), fault.toString());
      return STORE_AWAY;
    }
    log.error("rest.failed method={} portal={}", method.name(), caller.portal(), fault);
    return new RestError(500, "INTERNAL_SERVER_ERROR", "Internal server error");
  }

  private Answer attempt(Caller caller, Method method, ObjectNode parameters) {
    Instant start = clock.instant();
    demand(caller, method);
    times.demand(caller, method, start);
    Params params = Params.check(method.params(), parameters);
    demand(caller, method.access(), params);
    Object result = answer(caller, method, params);
    if ((result instanceof Page) != method.paged()) {
      throw new IllegalStateException(
          method.name() + " must answer a page if and only if it is declared as paged");
    }
    Instant finish = clock.instant();
    MethodTimes.Use use = times.worked(caller, method, finish, Duration.between(start, finish));
    return new Answer(result, start, finish, use);
  }

  /// What the caller changes bears his name, and is not told to the queue that has the name it
  /// gives.
  private static @Nullable Object answer(Caller caller, Method method, Params params) {
    String origin = params.text("auth_connector").map(String::strip).orElse("");
    return Through.run(
        Originated.from(origin, caller.user()), () -> method.handler().answer(caller, params));
  }

  private void demand(Caller caller, Access access, Params params) {
    switch (access) {
      case Access.Everybody _ -> {}
      case Access.Program _ -> demand(!caller.inBrowser(), Access.Program.OTHERWISE);
      case Access.Administrator(RestError otherwise) -> demand(caller.administrator(), otherwise);
      case Access.Entitled(String right, RestError otherwise) ->
          demand(authenticator.isEntitled(caller, right, 0), otherwise);
      case Access.EntitledSomewhere(String right, RestError otherwise) ->
          demand(authenticator.isEntitledSomewhere(caller, right), otherwise);
      case Access.OnLine(String right, String line, RestError otherwise) ->
          demand(authenticator.isEntitled(caller, right, params.id(line)), otherwise);
    }
  }

  private static void demand(boolean allowed, RestError otherwise) {
    if (!allowed) {
      throw otherwise;
    }
  }

  private static void demand(Caller caller, Method method) {
    demand(caller.opens(method), SCOPE_MISSING);
    demand(!method.applicationOnly() || caller.application().isPresent(), NO_APPLICATION);
  }
}
