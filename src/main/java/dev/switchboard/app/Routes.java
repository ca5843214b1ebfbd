package dev.switchboard.app;

import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.OwnOrigin;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// The addresses that belong to no room: REST, health, metrics.
record Routes(
    RestEndpoint rest, Database database, Metrics metrics, Executor workers, Config config) {
  private static final String REST = "/rest/";
  private static final String FORM_TOKEN = "X-Form-Token";
  private static final long REST_BODY = 32L << 20;
  private static final long SMALL_BODY = 512L << 10;
  private static final HttpReply UP = HttpReply.json(200, Map.of("status", "up"));

  List<Route> all() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            "rest",
            path -> path.startsWith(REST),
            REST_BODY,
            Route.blocking(workers, this::callMethod)));
    routes.add(
        new Route("live", "/health/live"::equals, 0, _ -> CompletableFuture.completedFuture(UP)));
    routes.add(
        new Route("ready", "/health/ready"::equals, 0, Route.blocking(workers, this::ready)));
    routes.add(
        new Route("metrics", "/metrics"::equals, 0, Route.blocking(workers, metrics::answer)));
    if (config.bench()) {
      HttpReply ok = HttpReply.json(200, Map.of("result", "ok"));
      routes.add(
          new Route(
              "noop",
              "/bench/noop"::equals,
              SMALL_BODY,
              _ -> CompletableFuture.completedFuture(ok)));
    }
    return routes;
  }

  private HttpReply callMethod(HttpCall call) {
    if (!call.method().equals("GET") && !call.method().equals("POST")) {
      return HttpReply.error(405, "INVALID_REQUEST", "GET or POST expected.")
          .with("Allow", "GET, POST");
    }
    if (config.https().required() && !call.secure()) {
      return HttpReply.error(400, "INVALID_REQUEST", "Https required");
    }
    RestEndpoint.Reply reply =
        rest.handle(
            new RestEndpoint.Request(
                call.path().substring(REST.length()),
                call.query(),
                call.headerOrEmpty("Content-Type"),
                call.body(),
                new RestEndpoint.Sender(
                    call.remoteAddress(),
                    call.authorization("Bearer"),
                    call.header().apply("Idempotency-Key"),
                    browser(call))));
    HttpReply answer = HttpReply.json(reply.status(), reply.body());
    if (reply.status() == 503) {
      return answer.with("Retry-After", "1");
    }
    return reply.repeated() ? answer.with("Idempotent-Replayed", "true") : answer;
  }

  /// Reading by `GET` needs no form token elsewhere, so that it must not be enough here.
  private Optional<Credentials.Browser> browser(HttpCall call) {
    String token = call.method().equals("POST") ? call.headerOrEmpty(FORM_TOKEN) : "";
    return Optional.ofNullable(call.cookies().get(LoginForm.SESSION_COOKIE))
        .filter(_ -> new OwnOrigin(config::base).sent(call))
        .map(cookie -> new Credentials.Browser(cookie, token));
  }

  /// Ready means: the store answers.
  private HttpReply ready(HttpCall call) {
    return database.isReachable()
        ? HttpReply.json(200, Map.of("status", "ready"))
        : HttpReply.json(503, Map.of("status", "the database does not answer"));
  }
}
