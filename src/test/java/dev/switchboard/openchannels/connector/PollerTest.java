package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.connector.Poller.Round;
import dev.switchboard.openchannels.connector.Standing.State;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// How often a channel is asked, and what is told of it; nobody waits here.
final class PollerTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final List<Duration> pauses = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private boolean closed;

  /// Answers one question after the other.
  private final class Scripted implements Poller.Source {
    private final Deque<Supplier<Round>> answers = new ArrayDeque<>();

    @Override
    public Round ask(BooleanSupplier stopped) {
      return answers.removeFirst().get();
    }

    @Override
    public void breakOff() {}

    @Override
    public void close() {
      closed = true;
    }
  }

  @SafeVarargs
  private Poller asked(Supplier<Round>... answers) {
    Scripted source = new Scripted();
    source.answers.addAll(Arrays.asList(answers));
    Poller[] poller = new Poller[1];
    Poller.Pause pause =
        (_, howLong) -> {
          pauses.add(howLong);
          states.add(poller[0].standing().state());
          return source.answers.isEmpty();
        };
    poller[0] = new Poller("telegram:1", source, LONGEST, pause, null);
    poller[0].run();
    return poller[0];
  }

  private static Supplier<Round> away() {
    return () -> Round.of(State.AWAY, "Nobody answers.");
  }

  private static Supplier<Round> fine() {
    return () -> Round.of(Standing.RECEIVING);
  }

  @Test
  void eachFailureInARowDoublesThePauseUpToTheLongest() {
    asked(away(), away(), away(), away(), away(), away(), fine(), away());
    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 0L, 1L);
    assertThat(closed).isTrue();
  }

  @Test
  void whatTheOtherSideAsksForIsKept() {
    asked(() -> Round.of(State.AWAY, "Too many").pausing(Duration.ofSeconds(30)), Round::lineOff);
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(30L, 3L);
  }

  @Test
  void aFaultIsToldWithoutItsWordsAndTriedAgain() {
    Poller poller =
        asked(() -> {
          throw new IllegalStateException("secret");
        });
    assertThat(poller.standing()).isEqualTo(new Standing(State.FAULT, "Internal server error"));
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void aChannelThatIsSwitchedOffIsAskedNoMore() {
    asked(fine(), Round::end, fine());
    assertThat(states).containsExactly(State.RECEIVING, State.OFF);
  }

  @Test
  void oneMessageIsTriedFiveTimesAndThenOnceMore() {
    Patience<Long> patience = new Patience<>();
    for (int i = 0; i < 5; i++) {
      assertThat(patience.lasts(7L)).isTrue();
      patience.stumbled(7L);
    }
    assertThat(patience.lasts(7L)).isFalse();
    assertThat(patience.lasts(8L)).isTrue();
    patience.stumbled(8L);
    assertThat(patience.lasts(7L)).isTrue();
  }
}
