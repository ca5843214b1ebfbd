package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.application.OAuthEndpoint;
import dev.switchboard.directory.session.LoginEndpoint;
import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.directory.session.SessionEndpoint;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.wire.BracketNotation;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.WireLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The addresses where people log in and let applications in.
record BrowserRoutes(
    OAuthEndpoint oauth, LoginEndpoint login, SessionEndpoint session, Executor workers) {
  private static final long BODY = 64L << 10;
  private static final Pattern LOGIN = Pattern.compile("/(login|logout)(/.*)?");
  private static final WireLimits LIMITS = new WireLimits((int) BODY, 4, 200, 200, (int) BODY, 64);

  List<Route> all() {
    return List.of(
        route("oauth", path -> path.startsWith("/oauth/"), oauth::handle),
        route("login", LOGIN.asMatchPredicate(), login::handle),
        new Route("session", "/session"::equals, 0, Route.blocking(workers, this::session)));
  }

  private HttpReply session(HttpCall call) {
    if (!call.method().equals("GET")) {
      return HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET");
    }
    Optional<String> cookie = Optional.ofNullable(call.cookies().get(LoginForm.SESSION_COOKIE));
    return reply(session.show(cookie, call.headerOrEmpty("Accept-Language")));
  }

  private Route route(String name, Predicate<String> path, Function<Request, Reply> endpoint) {
    return new Route(
        name, path, BODY, Route.blocking(workers, call -> reply(endpoint.apply(request(call)))));
  }

  private static Request request(HttpCall call) {
    return new Request(
        call.method(),
        call.path(),
        fields(call.query()),
        call.cookies(),
        fields(call.method().equals("POST") ? new String(call.body(), UTF_8) : ""),
        call.remoteAddress(),
        call.headerOrEmpty("Accept-Language"),
        call.headerOrEmpty("User-Agent"));
  }

  /// What cannot be read is as good as not sent: the endpoints say what they miss.
  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (BracketNotation.decode(encoded, LIMITS) instanceof Decoded.Tree tree) {
      for (Map.Entry<String, JsonNode> field : tree.parameters().properties()) {
        if (field.getValue().isString()) {
          fields.put(field.getKey(), field.getValue().stringValue());
        }
      }
    }
    return fields;
  }

  static HttpReply reply(Reply reply) {
    List<HttpReply.Header> headers = new ArrayList<>();
    String contentType = "text/plain; charset=utf-8";
    for (Reply.Header header : reply.headers()) {
      if (header.name().equalsIgnoreCase("Content-Type")) {
        contentType = header.value();
      } else {
        headers.add(new HttpReply.Header(header.name(), header.value()));
      }
    }
    return new HttpReply(reply.status(), contentType, reply.body().getBytes(UTF_8), headers);
  }
}
