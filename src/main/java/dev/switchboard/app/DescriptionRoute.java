package dev.switchboard.app;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.openapi.OpenApi;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/rest/openapi.json`: what this server offers, for programs that read such a description.
final class DescriptionRoute {
  private final OpenApi openApi;
  private final Supplier<String> base;

  /// Made when it is first asked for: the public address is known once the door is open.
  private volatile @Nullable HttpReply made;

  DescriptionRoute(OpenApi openApi, Supplier<String> base) {
    this.openApi = openApi;
    this.base = base;
  }

  Route route(Executor workers) {
    return new Route(
        "openapi", "/rest/openapi.json"::equals, 0, Route.blocking(workers, this::answer));
  }

  private HttpReply answer(HttpCall call) {
    if (!call.method().equals("GET")) {
      return HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET");
    }
    HttpReply reply = made;
    if (reply == null) {
      reply = make();
      made = reply;
    }
    return reply;
  }

  /// For everybody, and for pages of any origin: it holds nobody's data.
  private HttpReply make() {
    return HttpReply.json(200, Json.bytes(openApi.document(base.get())))
        .with("Cache-Control", "public, max-age=300")
        .with("Access-Control-Allow-Origin", "*");
  }
}
