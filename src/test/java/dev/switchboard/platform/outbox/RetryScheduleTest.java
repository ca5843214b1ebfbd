package dev.switchboard.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RetryScheduleTest {
  private static final RetrySchedule SCHEDULE = RetrySchedule.DEFAULT;
  private static final Duration ALL =
      SCHEDULE.waits().stream().reduce(Duration.ZERO, Duration::plus);

  private static Optional<Duration> after(int attempts, Optional<Duration> asked, Duration age) {
    return SCHEDULE.after(attempts, asked, age, new Random(1));
  }

  @Test
  void eachTryWaitsLongerThanTheOneBeforeUntilItIsGivenUp() {
    Duration age = Duration.ZERO;
    for (int attempt = 1; attempt <= SCHEDULE.waits().size(); attempt++) {
      Duration wait = after(attempt, Optional.empty(), age).orElseThrow();
      Duration planned = SCHEDULE.waits().get(attempt - 1);
      assertThat(wait).isBetween(planned, planned.plus(planned.dividedBy(5)));
      age = age.plus(wait);
    }
    assertThat(after(SCHEDULE.waits().size() + 1, Optional.empty(), age)).isEmpty();
  }

  @Test
  void aReceiverThatAlwaysAsksForLaterIsGivenUpAsWell() {
    Optional<Duration> asked = Optional.of(Duration.ofMinutes(1));
    assertThat(after(500, asked, ALL.minusMinutes(1))).isEqualTo(asked);
    assertThat(after(500, asked, ALL)).isEmpty();
  }

  @Test
  void noReceiverCanAskToBeCalledWithoutAPauseOrNeverAgain() {
    assertThat(after(1, Optional.of(Duration.ZERO), Duration.ZERO)).contains(Duration.ofSeconds(1));
    assertThat(after(1, Optional.of(Duration.ofDays(100)), Duration.ZERO))
        .contains(Duration.ofHours(24));
  }

  @Test
  void triesThatTheReceiverAskedForDoNotUseTheScheduleUp() {
    Duration wait = after(40, Optional.empty(), Duration.ofMinutes(1)).orElseThrow();
    assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
  }
}
