package dev.switchboard.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestClock;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RestLimitsTest {
  private final TestClock clock = new TestClock();

  private RestEndpoint endpoint(RestLimits limits) {
    Method slow =
        Method.named("slow")
            .handledBy((_, _) -> {
              clock.advance(Duration.ofSeconds(10));
              return true;
            });
    return new RestEndpoint(
        List.of(slow),
        _ -> TestRest.employee(1, true),
        Optional.empty(),
        limits,
        clock,
        ZoneOffset.UTC);
  }

  private static RestEndpoint.Reply call(RestEndpoint endpoint, String method, String address) {
    return endpoint.handle(
        new RestEndpoint.Request(
            method, "", "application/json", new byte[0], RestEndpoint.Sender.at(address)));
  }

  private static JsonNode body(RestEndpoint.Reply reply) {
    return Json.tree(new String(reply.body(), UTF_8));
  }

  @Test
  void aFullBucketRefusesItsAddressUntilItHasLeaked() {
    RestEndpoint endpoint = endpoint(new RestLimits(2, 1, Duration.ZERO));
    assertThat(call(endpoint, "server.time", "10.0.0.1").status()).isEqualTo(200);
    assertThat(call(endpoint, "server.time", "10.0.0.1").status()).isEqualTo(200);
    RestEndpoint.Reply refused = call(endpoint, "server.time", "10.0.0.1");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(body(refused).path("error").asString()).isEqualTo("QUERY_LIMIT_EXCEEDED");
    assertThat(call(endpoint, "server.time", "10.0.0.2").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(call(endpoint, "server.time", "10.0.0.1").status()).isEqualTo(200);
    assertThat(call(endpoint, "server.time", "10.0.0.1").status()).isEqualTo(503);
  }

  @Test
  void anIpv6NetworkFillsOneBucket() {
    RestEndpoint endpoint = endpoint(new RestLimits(1, 1, Duration.ZERO));
    assertThat(call(endpoint, "server.time", "2001:db8::1").status()).isEqualTo(200);
    assertThat(call(endpoint, "server.time", "2001:db8::2").status()).isEqualTo(503);
    assertThat(call(endpoint, "server.time", "2001:db8:1::1").status()).isEqualTo(200);
  }

  @Test
  void aMethodThatHasUsedUpItsTimeIsRefusedAndNoOther() {
    RestEndpoint endpoint = endpoint(new RestLimits(0, 0, Duration.ofSeconds(15)));
    JsonNode first = body(call(endpoint, "slow", "a")).path("time");
    assertThat(first.path("operating").asInt()).isEqualTo(10);
    assertThat(first.path("operating_reset_at").asLong())
        .isEqualTo(clock.instant().getEpochSecond() - 10 + 600);
    assertThat(call(endpoint, "slow", "a").status()).isEqualTo(200);
    RestEndpoint.Reply refused = call(endpoint, "slow", "a");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(body(refused).path("error").asString()).isEqualTo("OPERATION_TIME_LIMIT");
    assertThat(call(endpoint, "server.time", "a").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(10));
    assertThat(call(endpoint, "slow", "a").status()).isEqualTo(200);
  }

  @Test
  void withoutLimitsEverybodyMayAskForever() {
    RestEndpoint endpoint = endpoint(RestLimits.NONE);
    for (int i = 0; i < 100; i++) {
      assertThat(call(endpoint, "slow", "a").status()).isEqualTo(200);
    }
  }
}
