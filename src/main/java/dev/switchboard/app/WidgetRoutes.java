package dev.switchboard.app;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.http.WebFiles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// The scripts of the web chat, for the pages of others: `/widget.js`, and below `/widget/` what it
/// imports.
record WidgetRoutes(WebFiles files) {
  private static final String FOLDER = "widget";

  /// Pages keep the same address for ever: what stands there must be able to change.
  private static final String MINUTES = "public, max-age=300";

  /// The name changes with the content.
  private static final String A_YEAR = "public, max-age=31536000, immutable";

  List<Route> all() {
    return List.of(
        route("/widget.js"::equals, MINUTES), route(path -> path.startsWith("/widget/"), A_YEAR));
  }

  private Route route(Predicate<String> path, String age) {
    return new Route(FOLDER, path, 0, call -> CompletableFuture.completedFuture(file(call, age)));
  }

  /// Pages of any origin may load it: it holds nobody's data.
  private HttpReply file(HttpCall call, String age) {
    return files
        .get(FOLDER + call.path(), call)
        .map(reply -> reply.with("Cache-Control", age))
        .orElseGet(() -> HttpReply.error(404, "NOT_FOUND", "There is nothing at this address."))
        .with("Access-Control-Allow-Origin", "*")
        .with("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
