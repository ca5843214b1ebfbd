package dev.switchboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OpenLoopTest {
  private final Vertx vertx = Vertx.vertx();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

  @AfterEach
  void closeServers() {
    vertx.close().await();
  }

  @Test
  void sendsEveryNumberOnce() {
    try (OpenLoop load = connect(this::answer, 4, 2)) {
      LoadReport first = load.run(new Pace.Fixed(500), Duration.ofMillis(400), OpenLoopTest::call);
      LoadReport second =
          load.run(new Pace.Saturated(), Duration.ofMillis(200), OpenLoopTest::call);
      assertThat(first.errors()).isZero();
      assertThat(second.errors()).isZero();
      assertThat(first.accepted()).isBetween(190L, 200L);
      assertThat(second.accepted()).isPositive();
      assertThat(order).hasSize((int) (first.accepted() + second.accepted()));
      assertThat(seen).hasSameSizeAs(order);
    }
  }

  @Test
  void countsWhatWasNotAccepted() {
    try (OpenLoop load = connect(OpenLoopTest::refuse, 2, 1)) {
      LoadReport report = load.run(new Pace.Fixed(200), Duration.ofMillis(200), OpenLoopTest::call);
      assertThat(report.accepted()).isZero();
      assertThat(report.errors()).isPositive().isEqualTo(report.statuses().get(429));
    }
  }

  @Test
  void countsRequestsThatGotNoAnswer() {
    try (OpenLoop load = connect(request -> request.connection().close(), 2, 1)) {
      LoadReport report = load.run(new Pace.Fixed(200), Duration.ofMillis(200), OpenLoopTest::call);
      assertThat(report.accepted()).isZero();
      assertThat(report.failures()).isNotEmpty();
    }
  }

  @Test
  void aConnectionThatTheServerClosesForWantOfRequestsIsReplaced() {
    Set<HttpConnection> used = ConcurrentHashMap.newKeySet();
    Consumer<HttpServerRequest> noting =
        request -> {
          used.add(request.connection());
          answer(request);
        };
    try (OpenLoop load = connect(noting, 2, 1)) {
      load.run(new Pace.Fixed(100), Duration.ofMillis(100), OpenLoopTest::call);
      List<HttpConnection> first = List.copyOf(used);
      first.forEach(HttpConnection::close);
      await()
          .until(() ->
              load.run(new Pace.Fixed(100), Duration.ofMillis(100), OpenLoopTest::call).errors()
                  == 0);
      assertThat(used).hasSizeGreaterThan(first.size());
    }
  }

  @Test
  void aStallOfTheServerIsSeenByEveryRequestThatWasDueInIt() {
    long[] stallUntil = new long[1];
    List<HttpServerRequest> held = new ArrayList<>();
    Consumer<HttpServerRequest> stalling =
        request -> {
          if (stallUntil[0] == 0) {
            stallUntil[0] = System.nanoTime() + Duration.ofMillis(500).toNanos();
            vertx.setTimer(500, _ -> held.forEach(this::answer));
          }
          if (System.nanoTime() < stallUntil[0]) {
            held.add(request);
          } else {
            answer(request);
          }
        };
    try (OpenLoop load = connect(stalling, 1, 1)) {
      LoadReport report = load.run(new Pace.Fixed(100), Duration.ofSeconds(1), OpenLoopTest::call);
      assertThat(report.accepted()).isBetween(95L, 100L);
      assertThat(report.percentile(50))
          .as("the stall lasts half of the run")
          .isGreaterThan(Duration.ofMillis(1));
      assertThat(report.percentile(75)).isGreaterThan(Duration.ofMillis(150));
    }
  }

  @Test
  void reportsInOneLine() {
    try (OpenLoop load = connect(this::answer, 2, 2)) {
      LoadReport report = load.run(new Pace.Fixed(100), Duration.ofMillis(100), OpenLoopTest::call);
      assertThat(report.line())
          .matches("[\\d,]+/s  p50 \\S+ ms  p90 \\S+ ms  p99 \\S+ ms  max \\S+ ms");
    }
  }

  private OpenLoop connect(Consumer<HttpServerRequest> handler, int connections, int workers) {
    HttpServer server = vertx.createHttpServer().requestHandler(handler::accept).listen(0).await();
    return OpenLoop.connect(Target.local(server.actualPort(), connections, workers));
  }

  private void answer(HttpServerRequest request) {
    seen.add(request.path());
    order.add(request.path());
    request.response().end("{}");
  }

  private static void refuse(HttpServerRequest request) {
    request.response().setStatusCode(429).end();
  }

  private static Call call(long number) {
    return new Call("/" + number, Buffer.buffer("{}"));
  }
}
