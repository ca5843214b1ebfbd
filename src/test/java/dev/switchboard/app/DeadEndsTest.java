package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class DeadEndsTest {
  private static final Map<String, String> BROWSER =
      Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "de");

  @Test
  void whoFollowsAWrongLinkIsToldSoInHisLanguage() {
    HttpReply reply = answer(DeadEnds.nowhere(), "GET", BROWSER);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.contentType()).startsWith("text/html");
    assertThat(text(reply)).contains("<html lang=\"de\"", "<h1>").doesNotContain("NOT_FOUND");
  }

  @Test
  void aProgramGetsTheErrorAsEverywhere() {
    for (String accept : new String[] {"*/*", "application/json", ""}) {
      HttpReply reply = answer(DeadEnds.nowhere(), "GET", Map.of("Accept", accept));
      assertThat(reply.status()).isEqualTo(404);
      assertThat(text(reply)).contains("\"NOT_FOUND\"");
    }
    assertThat(text(answer(DeadEnds.nowhere(), "POST", BROWSER))).contains("\"NOT_FOUND\"");
  }

  @Test
  void anOldLinkToAFileSaysThatItHasExpired() {
    HttpReply reply = answer(route(HttpReply.error(403, "ACCESS_DENIED", "No.")), "GET", BROWSER);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(text(reply)).contains("abgelaufen").doesNotContain("ACCESS_DENIED");
  }

  @Test
  void whatIsThereIsShownAsItIs() {
    HttpReply page = HttpReply.html(200, "<p>Hello</p>");
    assertThat(answer(route(page), "GET", BROWSER)).isSameAs(page);
    HttpReply fault = HttpReply.error(500, "INTERNAL_SERVER_ERROR", "Internal server error");
    assertThat(answer(route(fault), "GET", BROWSER)).isSameAs(fault);
  }

  private static Route route(HttpReply reply) {
    return DeadEnds.readable(
        new Route("some", _ -> true, 0, _ -> CompletableFuture.completedFuture(reply)));
  }

  private static HttpReply answer(Route route, String method, Map<String, String> headers) {
    HttpCall call =
        new HttpCall(
            method,
            "/nothing/here",
            "",
            name -> Optional.ofNullable(headers.get(name)),
            new byte[0],
            "127.0.0.1",
            false);
    return route.handler().handle(call).toCompletableFuture().join();
  }

  private static String text(HttpReply reply) {
    return new String(reply.body(), UTF_8);
  }
}
