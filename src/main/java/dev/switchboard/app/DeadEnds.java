package dev.switchboard.app;

import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Words;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import java.util.concurrent.CompletableFuture;

/// What people see whose link is wrong or old: a page in their language. Programs get the error as
/// everywhere.
final class DeadEnds {
  /// Nobody has to send anything here.
  private static final long BODY = 64L << 10;

  private DeadEnds() {}

  /// The same route, whose refusals people can read.
  static Route readable(Route route) {
    return new Route(
        route.name(),
        route.path(),
        route.bodyLimit(),
        call -> route.handler().handle(call).thenApply(reply -> shown(call, reply)));
  }

  /// Every address that no other route has.
  static Route nowhere() {
    HttpReply reply = HttpReply.error(404, "NOT_FOUND", "There is nothing at this address.");
    return new Route(
        "none", _ -> true, BODY, call -> CompletableFuture.completedFuture(shown(call, reply)));
  }

  private static HttpReply shown(HttpCall call, HttpReply reply) {
    boolean dead = reply.status() == 403 || reply.status() == 404;
    if (!dead || !isPerson(call) || !reply.contentType().startsWith("application/json")) {
      return reply;
    }
    Words words = Words.wished(call.headerOrEmpty("Accept-Language"));
    String sentence = reply.status() == 403 ? "usedLink" : "nothingHere";
    return BrowserRoutes.reply(Page.saying(words, reply.status(), "notFound", sentence));
  }

  /// A browser that shows what it gets.
  private static boolean isPerson(HttpCall call) {
    return call.method().equals("GET") && call.headerOrEmpty("Accept").contains("text/html");
  }
}
