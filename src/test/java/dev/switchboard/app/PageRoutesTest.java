package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.http.WebFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PageRoutesTest {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
  private static final Map<String, String> LOGGED_IN =
      Map.of("Cookie", LoginForm.SESSION_COOKIE + "=known");

  private final List<Route> routes =
      new PageRoutes(WebFiles.load(), "known"::equals, Runnable::run).all();

  @BeforeAll
  static void build() {
    BuiltPages.demand();
  }

  @Test
  void whoeverHasNotLoggedInIsSentToTheLoginAndBack() {
    HttpReply reply = get("/", "chat=17", Map.of("Cookie", LoginForm.SESSION_COOKIE + "=old"));
    assertThat(reply.status()).isEqualTo(303);
    assertThat(header(reply, "Location")).contains("/login/?next=%2F%3Fchat%3D17");
  }

  @Test
  void aPageBringsAPolicyUnderWhichOnlyOurScriptsRun() {
    for (String page : List.of("/", "/admin/", "/board/")) {
      HttpReply reply = get(page, "", LOGGED_IN);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(header(reply, "Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
          .doesNotContain("unsafe");
      String html = new String(reply.body(), UTF_8);
      assertThat(html).doesNotContain("<style", "style=", "<script>");
    }
  }

  @Test
  void aPlaceOfTheAdministrationIsFoundWithoutItsHash() {
    for (String path : List.of("/admin/people", "/admin/people/")) {
      HttpReply reply = get(path, "", Map.of());
      assertThat(reply.status()).isEqualTo(308);
      assertThat(header(reply, "Location")).contains("/admin/#/people");
    }
    assertThat(header(get("/admin/lines/3", "", Map.of()), "Location"))
        .contains("/admin/#/lines/3");
  }

  @Test
  void anAssetIsKeptForeverAndComesPacked() throws IOException {
    String script = script();
    HttpReply plain = get(script, "", Map.of());
    HttpReply packed = get(script, "", Map.of("Accept-Encoding", "gzip"));
    assertThat(header(plain, "Cache-Control").orElseThrow()).contains("immutable");
    assertThat(header(packed, "Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    HttpReply smallest = get(script, "", Map.of("Accept-Encoding", "gzip, deflate, br"));
    assertThat(header(smallest, "Content-Encoding")).contains("br");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() {
    String etag = header(get("/", "", LOGGED_IN), "ETag").orElseThrow();
    String cookie = LoginForm.SESSION_COOKIE + "=known";
    HttpReply again = get("/", "", Map.of("Cookie", cookie, "If-None-Match", etag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void nothingButBuiltFilesIsServed() {
    for (String path : List.of("/assets/none.js", "/assets/../files", "/assets/")) {
      assertThat(get(path, "", Map.of()).status()).isEqualTo(404);
    }
  }

  private String script() {
    Matcher script = SCRIPT.matcher(new String(get("/", "", LOGGED_IN).body(), UTF_8));
    assertThat(script.find()).isTrue();
    return script.group(1);
  }

  private HttpReply get(String path, String query, Map<String, String> headers) {
    HttpCall call =
        new HttpCall(
            "GET",
            path,
            query,
            name -> Optional.ofNullable(headers.get(name)),
            new byte[0],
            "127.0.0.1",
            false);
    Route route = routes.stream().filter(each -> each.path().test(path)).findFirst().orElseThrow();
    return route.handler().handle(call).toCompletableFuture().join();
  }

  private static Optional<String> header(HttpReply reply, String name) {
    return reply.headers().stream()
        .filter(header -> header.name().equals(name))
        .map(HttpReply.Header::value)
        .findFirst();
  }
}
