package dev.switchboard.app;

import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.http.WebFiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The pages for people: the inbox at `/`, the administration at `/admin/`, what they are made of
/// below `/assets/`.
///
/// @param knows whether a session cookie is of somebody who has logged in
record PageRoutes(WebFiles files, Predicate<String> knows, Executor workers) {
  private static final Map<String, String> PAGES =
      Map.of("/", "inbox/index.html", "/admin/", "admin/index.html", "/board/", "board/index.html");

  /// What people type, and where that is.
  private static final Map<String, String> MEANT =
      Map.of("/admin", "/admin/", "/board", "/board/", "/inbox", "/", "/inbox/", "/");

  /// A place of the administration as people write it from memory: without the `#`.
  private static final Pattern PLACE = Pattern.compile("/admin((?:/[A-Za-z0-9_-]{1,64}){1,6})/?");

  private static final String A_YEAR = "public, max-age=31536000, immutable";

  /// What a browser makes an app of: the worker behind the pages, and icons.
  private static final Pattern APP =
      Pattern.compile(
          "/(sw\\.js|manifest\\.webmanifest|favicon\\.(ico|svg)|icons/[a-z0-9]+\\.png)");

  /// Scripts and styles come from this server and from nowhere else, and none stands in a page.
  /// Pictures come from wherever a channel keeps them.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
          + " connect-src 'self'; img-src 'self' data: blob: https:; media-src 'self' blob: https:;"
          + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script';"
          + " trusted-types svelte-trusted-html switchboard-worker";

  /// The worker reaches this server alone.
  private static final String WORKER_POLICY =
      "default-src 'none'; connect-src 'self'; img-src 'self'";

  List<Route> all() {
    return List.of(
        new Route(
            "connection", "/connection/"::equals, 0, Route.blocking(workers, this::connection)),
        new Route("page", PAGES::containsKey, 0, Route.blocking(workers, this::page)),
        new Route(
            "meant", MEANT::containsKey, 0, call -> CompletableFuture.completedFuture(meant(call))),
        new Route(
            "place",
            PLACE.asMatchPredicate(),
            0,
            call -> CompletableFuture.completedFuture(place(call))),
        new Route(
            "asset",
            path -> path.startsWith("/assets/"),
            0,
            call -> CompletableFuture.completedFuture(asset(call))),
        new Route(
            "app",
            APP.asMatchPredicate(),
            0,
            call -> CompletableFuture.completedFuture(app(call))));
  }

  private HttpReply page(HttpCall call) {
    if (!isLoggedIn(call)) {
      String asked = call.path() + (call.query().isEmpty() ? "" : "?" + call.query());
      String next = URLEncoder.encode(asked, StandardCharsets.UTF_8);
      return HttpReply.text(303, "")
          .with("Location", "/login/?next=" + next)
          .with("Cache-Control", "no-store");
    }
    return shown(PAGES.getOrDefault(call.path(), ""), call);
  }

  /// Names what a proxy blocks. For everybody: whoever cannot log in may need it most.
  private HttpReply connection(HttpCall call) {
    return shown("connection/index.html", call);
  }

  private HttpReply shown(String name, HttpCall call) {
    return files
        .get(name, call)
        .orElseGet(() -> HttpReply.text(503, "This build was made without its pages.\n"))
        .with("Cache-Control", "no-cache")
        .with("Content-Security-Policy", POLICY)
        .with("Referrer-Policy", "no-referrer")
        .with("X-Frame-Options", "DENY");
  }

  private static HttpReply meant(HttpCall call) {
    String query = call.query().isEmpty() ? "" : "?" + call.query();
    return HttpReply.text(308, "")
        .with("Location", MEANT.getOrDefault(call.path(), "/") + query)
        .with("Cache-Control", "no-cache");
  }

  private static HttpReply place(HttpCall call) {
    return HttpReply.text(308, "")
        .with("Location", PLACE.matcher(call.path()).replaceFirst("/admin/#$1"))
        .with("Cache-Control", "no-cache");
  }

  private boolean isLoggedIn(HttpCall call) {
    return Optional.ofNullable(call.cookies().get(LoginForm.SESSION_COOKIE))
        .filter(knows)
        .isPresent();
  }

  /// Always at the same address: a browser asks whether there is a newer one.
  private HttpReply app(HttpCall call) {
    return files
        .get(call.path().substring(1), call)
        .map(reply -> reply.with("Cache-Control", "no-cache"))
        .map(reply -> reply.with("Content-Security-Policy", WORKER_POLICY))
        .orElseGet(() -> HttpReply.error(404, "NOT_FOUND", "There is nothing at this address."));
  }

  /// The name of an asset changes with its content.
  private HttpReply asset(HttpCall call) {
    return files
        .get(call.path().substring(1), call)
        .map(reply -> reply.with("Cache-Control", A_YEAR))
        .orElseGet(() -> HttpReply.error(404, "NOT_FOUND", "There is nothing at this address."));
  }
}
