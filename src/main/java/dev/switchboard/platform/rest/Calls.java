package dev.switchboard.platform.rest;

import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.once.OutcomeLost;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Runs one call of the method table: rights first, then parameters, then the handler.
final class Calls {
  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  private final MethodTable table;
  private final InstantSource clock;

  Calls(MethodTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  Method find(String name) {
    return table
        .find(name)
        .orElseThrow(() -> new RestError(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"));
  }

  /// @throws RestError every refusal and, as `INTERNAL_SERVER_ERROR`, every fault
  Answer run(Caller caller, Method method, ObjectNode parameters) {
    Instant start = clock.instant();
    demand(caller, method);
    Params params = Params.check(method.params(), parameters);
    try {
      Object result = method.handler().answer(caller, params);
      return new Answer(result, start, clock.instant());
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
      log.error("rest.failed method={} portal={}", method.name(), caller.portal(), e);
      throw new RestError(500, "INTERNAL_SERVER_ERROR", "Internal server error");
    }
  }

  private static void demand(Caller caller, Method method) {
    if (!caller.opens(method)) {
      throw RestError.forbidden(
          "insufficient_scope",
          "The request requires higher privileges than provided by the access token");
    }
    if (method.applicationOnly() && caller.application().isEmpty()) {
      throw RestError.forbidden(
          "WRONG_AUTH_TYPE",
          "Current authorization type is denied for this method Application context required");
    }
  }
}
