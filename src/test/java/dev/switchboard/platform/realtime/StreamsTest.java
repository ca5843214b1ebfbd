package dev.switchboard.platform.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class StreamsTest {
  private static final PortalId HERE = PortalId.FIRST;
  private static final UserId ANN = new UserId(1);
  private static final UserId BOB = new UserId(2);

  private final TestClock clock = new TestClock();
  private final StreamConfig config = new StreamConfig(4, Duration.ofMinutes(2), 2, 3);
  private final Streams streams = new Streams(config, clock);

  /// A connection that remembers what it got.
  private static final class Ear implements Receiver {
    private final List<Frame> frames = new ArrayList<>();
    private boolean cut;

    @Override
    public void take(Frame frame) {
      frames.add(frame);
    }

    @Override
    public void cut() {
      cut = true;
    }

    private List<String> heard() {
      return frames.stream()
          .map(frame -> Json.tree(frame.json()))
          .map(json -> json.path("type").asString() + json.path("data").path("n").asString(""))
          .toList();
    }

    private String last() {
      return frames.getLast().id();
    }
  }

  private Ear ear(UserId user, Optional<String> cursor) {
    Ear ear = new Ear();
    assertThat(streams.connect(HERE, user, cursor, ear)).isTrue();
    return ear;
  }

  private void say(int n) {
    tell(StreamEvent.Kind.KEPT, 7, n, ANN);
  }

  private void tell(StreamEvent.Kind kind, long chat, int n, UserId... to) {
    streams.publish(
        HERE,
        List.of(
            new StreamEvent(
                "e",
                OptionalLong.of(chat),
                clock.instant(),
                kind,
                user ->
                    List.of(to).contains(user)
                        ? Optional.of("{\"n\":\"" + n + "\"}")
                        : Optional.empty())));
  }

  @Test
  void everybodyHearsWhatIsForHim() {
    Ear ann = ear(ANN, Optional.empty());
    Ear bob = ear(BOB, Optional.empty());
    say(1);
    assertThat(ann.heard()).containsExactly("hello", "e1");
    assertThat(bob.heard()).containsExactly("hello");
  }

  @Test
  void whoComesBackHearsWhatHeMissed() {
    Ear first = ear(ANN, Optional.empty());
    say(1);
    streams.disconnect(HERE, ANN, first);
    say(2);
    tell(StreamEvent.Kind.FLEETING, 7, 3, ANN);
    say(4);
    assertThat(ear(ANN, Optional.of(first.last())).heard()).containsExactly("hello", "e2", "e4");
  }

  @Test
  void aCursorThatIsNotKnownBeginsAnew() {
    Ear first = ear(ANN, Optional.empty());
    for (int n = 1; n <= 6; n++) {
      say(n);
    }
    String tooOld = first.frames.get(1).id();
    String justKept = first.frames.get(2).id();
    assertThat(ear(ANN, Optional.of(tooOld)).heard()).containsExactly("reset");
    streams.disconnect(HERE, ANN, first);
    assertThat(ear(ANN, Optional.of(justKept)).heard())
        .containsExactly("hello", "e3", "e4", "e5", "e6");
    for (String strange : List.of("other-1", "?", first.last() + "0", "")) {
      UserId stranger = new UserId(100L + strange.length());
      assertThat(ear(stranger, Optional.of(strange)).heard()).containsExactly("reset");
      streams.cut(HERE, stranger);
    }
  }

  @Test
  void forSomebodyWhoWasNotThereNothingIsKept() {
    Ear ann = ear(ANN, Optional.empty());
    String before = ann.last();
    say(1);
    assertThat(ear(BOB, Optional.of(before)).heard()).containsExactly("reset");
  }

  @Test
  void whoHasTakenASnapshotMissesNothingUntilHeConnects() {
    Cursor snapshot = streams.attend(HERE, ANN);
    say(1);
    assertThat(ear(ANN, Optional.of(snapshot.toString())).heard()).containsExactly("hello", "e1");
  }

  @Test
  void afterAWhileNothingIsKeptForThoseWhoAreGone() {
    Ear first = ear(ANN, Optional.empty());
    streams.disconnect(HERE, ANN, first);
    clock.advance(Duration.ofMinutes(3));
    assertThat(streams.watchers(HERE)).isEmpty();
    assertThat(streams.isWatched(HERE)).isFalse();
    ear(BOB, Optional.empty());
    say(1);
    assertThat(ear(ANN, Optional.of(first.last())).heard()).containsExactly("reset");
  }

  @Test
  void whatIsTakenBackIsToldToThoseWhoHadItAndOnce() {
    Ear ann = ear(ANN, Optional.empty());
    Ear bob = ear(BOB, Optional.empty());
    say(1);
    tell(StreamEvent.Kind.WITHDRAWN, 7, 2, ANN, BOB);
    tell(StreamEvent.Kind.WITHDRAWN, 7, 3, ANN, BOB);
    assertThat(ann.heard()).containsExactly("hello", "e1", "e2");
    assertThat(bob.heard()).containsExactly("hello");
  }

  @Test
  void whatIsTakenBackWhileHeIsAwayIsToldWhenHeReturns() {
    Ear ann = ear(ANN, Optional.empty());
    say(1);
    streams.disconnect(HERE, ANN, ann);
    tell(StreamEvent.Kind.WITHDRAWN, 7, 2, ANN);
    assertThat(ear(ANN, Optional.of(ann.last())).heard()).containsExactly("hello", "e2");
  }

  @Test
  void whatIsTakenBackWhileASnapshotIsReadMakesItWorthless() {
    Ear ann = ear(ANN, Optional.empty());
    Cursor begun = streams.attend(HERE, ANN);
    tell(StreamEvent.Kind.WITHDRAWN, 7, 1, ANN);
    streams.show(HERE, ANN, begun, List.of(8L));
    assertThat(ann.heard()).containsExactly("hello");
    streams.show(HERE, ANN, begun, List.of(7L));
    assertThat(ann.heard()).containsExactly("hello", "reset");
  }

  @Test
  void connectionsAreBounded() {
    Ear first = ear(ANN, Optional.empty());
    ear(ANN, Optional.empty());
    assertThat(streams.connect(HERE, ANN, Optional.empty(), new Ear())).isFalse();
    ear(BOB, Optional.empty());
    assertThat(streams.connect(HERE, new UserId(3), Optional.empty(), new Ear())).isFalse();
    streams.disconnect(HERE, ANN, first);
    streams.disconnect(HERE, ANN, first);
    ear(new UserId(3), Optional.empty());
    assertThat(streams.connect(HERE, BOB, Optional.empty(), new Ear())).isFalse();
  }

  @Test
  void whoMayNotListenAnyMoreIsCutOff() {
    Ear ann = ear(ANN, Optional.empty());
    Ear bob = ear(BOB, Optional.empty());
    streams.cut(HERE, ANN);
    assertThat(ann.cut).isTrue();
    assertThat(bob.cut).isFalse();
    assertThat(streams.watchers(HERE)).containsExactly(BOB);
  }
}
