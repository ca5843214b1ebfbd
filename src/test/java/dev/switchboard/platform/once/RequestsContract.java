package dev.switchboard.platform.once;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What becomes of a request that carries an id and comes again.
interface RequestsContract {
  RequestId ID = RequestId.of("1/webhook", "abc", "add\n{}");

  TestStore store();

  /// Takes the next number, and says so in several shapes.
  record Next(String of) implements Command<Next.Outcome> {
    sealed interface Outcome {
      record Taken(long number, Optional<PortalId> portal, List<Outcome> before)
          implements Outcome {}

      record Full() implements Outcome {}
    }

    @Override
    public Outcome decide(Work work) {
      List<Outcome> before = List.of(new Outcome.Full());
      return new Outcome.Taken(work.nextId(of), Optional.of(work.portal()), before);
    }
  }

  private Requests requests() {
    return new Requests(store().lanes(), store().database());
  }

  private long next(String of) {
    return switch (store().run(new Next(of))) {
      case Next.Outcome.Taken taken -> {
        assertThat(taken.portal()).contains(PortalId.FIRST);
        assertThat(taken.before()).containsExactly(new Next.Outcome.Full());
        yield taken.number();
      }
      case Next.Outcome.Full _ -> throw new AssertionError("a number expected");
    };
  }

  private Supplier<Requests.Answer> taking(String... kinds) {
    return () -> {
      StringBuilder text = new StringBuilder();
      for (String kind : kinds) {
        text.append(kind).append(next(kind)).append(' ');
      }
      return new Requests.Answer(200, text.toString().getBytes(UTF_8));
    };
  }

  private static String said(Requests.Outcome outcome) {
    return switch (outcome) {
      case Requests.Outcome.First(Requests.Answer answer) -> new String(answer.body(), UTF_8);
      case Requests.Outcome.Repeated(Requests.Answer answer) ->
          "again " + new String(answer.body(), UTF_8);
      case Requests.Outcome.IdReused _ -> "reused";
    };
  }

  @Test
  default void aRepetitionGetsTheFirstAnswerAndDoesNothing() {
    Requests requests = requests();
    assertThat(said(requests.once(PortalId.FIRST, ID, taking("a", "b")))).isEqualTo("a1 b1 ");
    assertThat(said(requests.once(PortalId.FIRST, ID, taking("a", "b")))).isEqualTo("again a1 b1 ");
    store().run(work -> 0);
    assertThat(said(requests().once(PortalId.FIRST, ID, taking("a", "b"))))
        .isEqualTo("again a1 b1 ");
    assertThat(next("a")).isEqualTo(2);
  }

  @Test
  default void aServerThatDiedBeforeItsAnswerGivesItWhenTheRequestComesAgain() {
    Supplier<Requests.Answer> dying =
        () -> {
          next("a");
          throw new IllegalStateException("power cut");
        };
    assertThatThrownBy(() -> requests().once(PortalId.FIRST, ID, dying)).hasMessage("power cut");
    assertThat(said(requests().once(PortalId.FIRST, ID, taking("a", "b")))).isEqualTo("a1 b1 ");
    assertThat(next("a")).isEqualTo(2);
    assertThat(next("b")).isEqualTo(2);
  }

  @Test
  default void theSameIdForSomethingElseIsRefused() {
    requests().once(PortalId.FIRST, ID, taking("a"));
    RequestId other = RequestId.of("1/webhook", "abc", "delete\n{}");
    store().run(work -> 0);
    assertThat(said(requests().once(PortalId.FIRST, other, taking("a")))).isEqualTo("reused");
    assertThat(next("a")).isEqualTo(2);
  }

  @Test
  default void anotherCallersEqualIdIsAnotherId() {
    RequestId other = RequestId.of("2/webhook", "abc", "add\n{}");
    requests().once(PortalId.FIRST, ID, taking("a"));
    assertThat(said(requests().once(PortalId.FIRST, other, taking("a")))).isEqualTo("a2 ");
  }

  @Test
  default void aQuestionIsAskedAnew() {
    Requests requests = requests();
    requests.once(PortalId.FIRST, ID, taking());
    assertThat(requests.once(PortalId.FIRST, ID, taking()))
        .isInstanceOf(Requests.Outcome.First.class);
  }

  @Test
  default void aFaultIsNotKeptButWhatWasDecidedStands() {
    Requests requests = requests();
    requests.once(PortalId.FIRST, ID, () -> new Requests.Answer(500, taking("a").get().body()));
    assertThat(said(requests.once(PortalId.FIRST, ID, taking("a")))).isEqualTo("a1 ");
  }

  @Test
  default void aRepetitionWaitsForTheFirst() throws Exception {
    Requests requests = requests();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Supplier<Requests.Answer> slow =
        () -> {
          begun.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return taking("a").get();
        };
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> said(requests.once(PortalId.FIRST, ID, slow)));
    begun.await();
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(() -> said(requests.once(PortalId.FIRST, ID, slow)));
    mayEnd.countDown();
    assertThat(List.of(first.get(), second.get())).contains("a1 ");
    assertThat(next("a")).isEqualTo(2);
  }

  @Test
  default void afterADayTheIdIsForgotten() {
    requests().once(PortalId.FIRST, ID, taking("a"));
    store().clock().advance(Duration.ofHours(25));
    store()
        .run(work -> {
          new ForgetSteps().fire(work, new Timer("once.forget", "x", work.now(), "{}"));
          return 0;
        });
    assertThat(said(requests().once(PortalId.FIRST, ID, taking("a")))).isEqualTo("a2 ");
  }
}
