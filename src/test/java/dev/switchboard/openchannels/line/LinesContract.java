package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every store must do with lines.
interface LinesContract {
  UserId ANN = new UserId(7);
  UserId BOB = new UserId(8);

  TestStore store();

  /// A command out of a function.
  record Do<O>(Function<Work, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(work);
    }
  }

  default <O> O run(Function<Work, O> what) {
    return store().run(new Do<>(what));
  }

  private Line add(LineSettings settings, QueueEntry... queue) {
    return run(work -> Lines.in(work).add(settings, List.of(queue), ANN));
  }

  private Optional<Line> inLane(LineId id) {
    return run(work -> Lines.in(work).find(id));
  }

  private Optional<Line> onDisk(LineId id) {
    return SqlLines.read(store().database(), PortalId.FIRST, id);
  }

  private static QueueEntry user(long id) {
    return new QueueEntry.User(new UserId(id));
  }

  @Test
  default void aLineIsFoundAsItWasAdded() {
    LineSettings settings =
        LineSettings.DEFAULT
            .with(LineFields.LINE_NAME, "Sales")
            .with(LineFields.ACTIVE, false)
            .with(LineFields.QUEUE_TIME, Duration.ofSeconds(45));
    Line line = add(settings, user(3), new QueueEntry.Department(2));

    assertThat(inLane(line.id())).contains(line);
    assertThat(onDisk(line.id())).contains(line);
    assertThat(line.trace().modifiedBy()).isEqualTo(ANN);
    assertThat(line.trace().version()).isEqualTo(1);
  }

  @Test
  default void aLineWithoutANameGetsOneOfItsLanguageWithItsNumber() {
    Line line = add(LineSettings.DEFAULT.with(LineFields.LANGUAGE_ID, "es"));

    assertThat(line.name()).isEqualTo("Línea abierta " + line.id());
  }

  @Test
  default void savingKeepsWhenItWasMadeAndCountsTheVersion() {
    Line line = add(LineSettings.DEFAULT, user(1), user(2), user(3));
    store().clock().advance(Duration.ofMinutes(5));

    Line saved =
        run(work ->
            Lines.in(work)
                .save(
                    line.with(LineFields.MAX_CHAT, 4L).withQueue(List.of(user(3), user(1))), BOB));

    assertThat(saved.trace().created()).isEqualTo(line.trace().created());
    assertThat(saved.trace().modified()).isEqualTo(line.trace().created().plusSeconds(300));
    assertThat(saved.trace().version()).isEqualTo(2);
    assertThat(saved.trace().modifiedBy()).isEqualTo(BOB);
    assertThat(saved.queue()).containsExactly(user(3), user(1));
    assertThat(inLane(line.id())).contains(saved);
    assertThat(onDisk(line.id())).contains(saved);
  }

  @Test
  default void aRemovedLineIsGoneWithItsQueue() {
    Line line = add(LineSettings.DEFAULT, user(1));
    Line other = add(LineSettings.DEFAULT, user(1));

    run(work -> {
      Lines.in(work).remove(line, ANN);
      return true;
    });

    assertThat(inLane(line.id())).isEmpty();
    assertThat(onDisk(line.id())).isEmpty();
    assertThat(SqlLines.readAll(store().database(), PortalId.FIRST)).containsExactly(other);
  }

  @Test
  default void aChangeThatFailsLeavesTheLineAndItsQueueInMemoryAsTheyWere() {
    Line line = add(LineSettings.DEFAULT, user(1), user(2));

    Optional<RuntimeException> failure = failAfter(line.withQueue(List.of(user(9))));

    assertThat(failure).isPresent();
    assertThat(inLane(line.id())).contains(line);
  }

  private Optional<RuntimeException> failAfter(Line changed) {
    try {
      run(work -> {
        Lines.in(work).save(changed, BOB);
        assertThat(Lines.in(work).find(changed.id()).map(Line::queue)).contains(changed.queue());
        throw new IllegalStateException("planned");
      });
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(e);
    }
  }

  @Test
  default void aLineFoundTwiceIsTheSameObject() {
    Line line = add(LineSettings.DEFAULT, user(1));

    Optional<Line> first = inLane(line.id());

    assertThat(inLane(line.id()).orElseThrow()).isSameAs(first.orElseThrow());
  }

  @Test
  default void aQueueKeepsAThousandPlacesInOrder() {
    List<QueueEntry> thousand =
        LongStream.rangeClosed(1, 1000).mapToObj(i -> user(2000 - i)).toList();
    Line line = run(work -> Lines.in(work).add(LineSettings.DEFAULT, thousand, ANN));

    assertThat(onDisk(line.id()).orElseThrow().queue()).isEqualTo(thousand);
  }

  @Test
  default void portalsDoNotSeeEachOthersLines() {
    Line line = add(LineSettings.DEFAULT);
    PortalId other = new PortalId(2);

    assertThat(SqlLines.read(store().database(), other, line.id())).isEmpty();
    Optional<Line> elsewhere =
        store().lanes().call(other, new Do<>(work -> Lines.in(work).find(line.id())));
    assertThat(elsewhere).isEmpty();
  }

  @Test
  default void listenersHearWhatHappensToALine() {
    List<LineEvent> heard = new ArrayList<>();
    store()
        .lanes()
        .listen((_, event) -> {
          if (event instanceof LineEvent happened) {
            heard.add(happened);
          }
        });
    Line line = add(LineSettings.DEFAULT);
    Line saved = run(work -> Lines.in(work).save(line.with(LineFields.CRM, false), BOB));
    run(work -> {
      Lines.in(work).remove(saved, ANN);
      return true;
    });

    assertThat(heard)
        .containsExactly(
            new LineEvent.LineAdded(line, ANN),
            new LineEvent.LineChanged(line, saved, BOB),
            new LineEvent.LineDeleted(saved, ANN));
  }
}
