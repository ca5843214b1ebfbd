package dev.switchboard.openchannels.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.outbox.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");

  private static Verdict verdict(int status, Map<String, List<String>> headers) {
    return AnswerRules.verdict(new Answer.Answered(status, headers, Payload.EMPTY, false), NOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void successIsDelivered(int status) {
    assertThat(verdict(status, Map.of())).isEqualTo(new Verdict.Delivered());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void whatPassesIsTriedAgain(int status) {
    assertThat(verdict(status, Map.of())).isInstanceOf(Verdict.Retry.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 401, 404, 410})
  void everythingElseIsParked(int status) {
    assertThat(verdict(status, Map.of())).isInstanceOf(Verdict.Park.class);
  }

  @ParameterizedTest
  @CsvSource({
    "120,120",
    "0,1",
    "999999999,86400",
    "'Wed, 11 Mar 2026 12:02:00 GMT',120",
    "'Wed, 11 Mar 2026 11:00:00 GMT',1"
  })
  void aHandlerMaySayHowLongToWait(String retryAfter, long seconds) {
    Verdict verdict = verdict(503, Map.of("retry-after", List.of(retryAfter)));

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Retry(
                "the handler answered 503", Optional.of(Duration.ofSeconds(seconds))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "99999999999999"})
  void whatItSaysUnclearlyIsIgnored(String retryAfter) {
    assertThat(verdict(429, Map.of("retry-after", List.of(retryAfter))))
        .isEqualTo(Verdict.retry("the handler answered 429"));
  }
}
