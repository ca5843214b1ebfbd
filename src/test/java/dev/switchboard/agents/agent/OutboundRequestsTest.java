package dev.switchboard.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.script.Request;
import dev.switchboard.agents.script.Response;
import dev.switchboard.agents.slot.SlotId;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OutboundRequestsTest {
  private final Vertx vertx = Vertx.vertx();
  private final int port =
      vertx
          .createHttpServer()
          .requestHandler(OutboundRequestsTest::serve)
          .listen(0, "127.0.0.1")
          .await()
          .actualPort();

  private static void serve(HttpServerRequest request) {
    switch (String.valueOf(request.path())) {
      case "/long" -> request.response().end(Buffer.buffer(new byte[(1 << 20) + 1]));
      case "/full" -> request.response().end("x".repeat(1 << 20));
      default ->
          request
              .body()
              .onSuccess(body ->
                  request
                      .response()
                      .setStatusCode(418)
                      .putHeader("X-Kind", "tea")
                      .end(request.method() + " " + request.getHeader("X-Key") + " " + body));
    }
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Response sent(GuardPolicy policy, String path, Map<String, String> headers) {
    AddressGuard guard = new AddressGuard(policy, NameResolver.system());
    try (OutboundHttp http = new OutboundHttp(vertx, guard, OutboundConfig.DEFAULT)) {
      String url = "http://127.0.0.1:" + port + path;
      return new OutboundRequests(http)
          .send(new Request(new SlotId(2), "PUT", url, headers, "leaves"));
    }
  }

  private static GuardPolicy local() {
    return new GuardPolicy(true, List.of());
  }

  @Test
  void aRequestIsSentAndItsAnswerToldWhateverItsStatus() {
    assertThat(sent(local(), "/", Map.of("X-Key", "k-1")))
        .isInstanceOfSatisfying(
            Response.Answered.class,
            answered -> {
              assertThat(answered.status()).isEqualTo(418);
              assertThat(answered.headers()).containsEntry("x-kind", "tea");
              assertThat(answered.body()).isEqualTo("PUT k-1 leaves");
            });
  }

  @Test
  void anAnswerThatIsTooLongIsNone() {
    assertThat(sent(local(), "/full", Map.of())).isInstanceOf(Response.Answered.class);
    assertThat(sent(local(), "/long", Map.of()))
        .isEqualTo(new Response.Failed("The answer is longer than 1 MiB."));
  }

  @Test
  void nothingIsSentIntoTheHouse() {
    assertThat(sent(GuardPolicy.STRICT, "/", Map.of())).isInstanceOf(Response.Failed.class);
  }

  @Test
  void aHeaderOfTheConnectionIsNotSent() {
    assertThat(sent(local(), "/", Map.of("Transfer-Encoding", "chunked")))
        .isEqualTo(new Response.Failed("The header Transfer-Encoding cannot be set."));
  }
}
