package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.http.HttpCall;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a monitoring server reads, and who else does not.
final class MetricsTest {
  private static final String FORWARDED = "X-Forwarded-For";

  private static int status(String token, boolean proxy, String from, Map<String, String> headers) {
    HttpCall call =
        new HttpCall(
            "GET",
            "/metrics",
            "",
            name -> Optional.ofNullable(headers.get(name)),
            new byte[0],
            from,
            true);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return new Metrics(registry, token, proxy).answer(call).status();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 200",
    "::1, 200",
    "10.1.2.3, 200",
    "fd00::7, 200",
    "8.8.8.8, 403",
    "2a00:1450:4001::1, 403",
    "unknown, 403"
  })
  void withoutATokenPrivateAddressesAreAnswered(String from, int status) {
    assertThat(status("", false, from, Map.of())).isEqualTo(status);
    assertThat(status("", true, from, Map.of(FORWARDED, from))).isEqualTo(status);
  }

  @Test
  void aProxyThatNobodyToldUsOfOpensNothing() {
    assertThat(status("", false, "127.0.0.1", Map.of(FORWARDED, "8.8.8.8"))).isEqualTo(403);
  }

  @Test
  void aTokenIsDemandedOfEverybodyAndEnough() {
    Map<String, String> shown = Map.of("Authorization", "Bearer s3cret");
    assertThat(status("s3cret", false, "8.8.8.8", shown)).isEqualTo(200);
    assertThat(status("s3cret", false, "127.0.0.1", Map.of())).isEqualTo(403);
    assertThat(status("other", false, "127.0.0.1", shown)).isEqualTo(403);
  }

  @Test
  void whatWaitsIsToldWithItsAge(@TempDir Path data) throws Exception {
    // Nobody listens there.
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:" + Config.port(0))) {
      double before = value(server, "switchboard_queue_waiting");
      server.webhook(
          """
          {"event":"new_message","chat_id":77,"visitor":{"id":"v"},
           "message":{"id":"m","kind":"visitor","text":"operator"}}
          """);
      await().until(() -> value(server, "switchboard_outbox_waiting") > 0);
      await().until(() -> value(server, "switchboard_queue_waiting") > before);
      assertThat(value(server, "switchboard_queue_longest_seconds")).isPositive();
      assertThat(value(server, "switchboard_outbox_oldest_seconds")).isPositive();
      assertThat(value(server, "switchboard_outbox_parked")).isZero();
      assertThat(value(server, "process_cpu_usage")).isNotNaN();
      assertThat(server.get("/metrics").body()).contains("jvm_memory_used_bytes{");
    }
  }

  private static double value(LiveServer server, String name) throws IOException {
    Matcher line =
        Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(server.get("/metrics").body());
    assertThat(line.find()).as(name).isTrue();
    return Double.parseDouble(line.group(1));
  }
}
