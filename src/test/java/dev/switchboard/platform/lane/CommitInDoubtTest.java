package dev.switchboard.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.testing.CutWire;
import dev.switchboard.platform.testing.CutWire.Cut;
import dev.switchboard.platform.testing.TestStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// PostgreSQL hangs up while it commits.
final class CommitInDoubtTest {
  private final List<Long> handedOver = new CopyOnWriteArrayList<>();
  private CutWire wire;
  private TestStore store;

  private record TakeId(List<Long> handedOver) implements Command<Long> {
    @Override
    public Long decide(Work work) {
      long id = work.nextId("thing");
      work.afterCommit(() -> handedOver.add(id));
      return id;
    }
  }

  private record Wait(CountDownLatch until) implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      try {
        until.await();
        return true;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// In the middle of a batch: its commit will be cut off.
  private record CutOnce(AtomicBoolean done, Runnable cut) implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      if (!done.getAndSet(true)) {
        cut.run();
      }
      return true;
    }
  }

  @BeforeEach
  void open() throws IOException {
    wire = new CutWire();
    store = TestStore.postgres(wire);
    assertThat(take()).isEqualTo(1);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    wire.close();
  }

  private long take() {
    return store.run(new TakeId(handedOver));
  }

  /// Three commands in one batch, whose commit is cut off.
  private List<CompletableFuture<Long>> takeTogether(Cut where) {
    CountDownLatch all = new CountDownLatch(1);
    store.lanes().submit(PortalId.FIRST, new Wait(all));
    Runnable cut = () -> wire.cutAtNextCommit(where);
    store.lanes().submit(PortalId.FIRST, new CutOnce(new AtomicBoolean(), cut));
    List<CompletableFuture<Long>> taken =
        Stream.generate(() -> store.lanes().submit(PortalId.FIRST, new TakeId(handedOver)))
            .limit(3)
            .toList();
    all.countDown();
    return taken;
  }

  private static List<Long> answers(List<CompletableFuture<Long>> taken) {
    return taken.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void whatIsStoredIsToldAndNotDoneAgain() {
    wire.cutAtNextCommit(Cut.BEFORE_IT_IS_ANSWERED);
    assertThat(take()).isEqualTo(2);
    assertThat(take()).isEqualTo(3);
    assertThat(handedOver).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aBatchThatIsStoredIsToldAndNotDoneAgain() {
    assertThat(answers(takeTogether(Cut.BEFORE_IT_IS_ANSWERED))).containsExactly(2L, 3L, 4L);
    assertThat(take()).isEqualTo(5);
    assertThat(handedOver).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aBatchThatIsNotStoredIsDoneAgain() {
    assertThat(answers(takeTogether(Cut.BEFORE_IT_ARRIVES))).containsExactly(2L, 3L, 4L);
    assertThat(take()).isEqualTo(5);
    assertThat(handedOver).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void whatIsStoredWhileTheStoreStaysAwayIsHandedOverWhenItIsBack() {
    wire.cutForGoodAtNextCommit(Cut.BEFORE_IT_IS_ANSWERED);
    assertThatThrownBy(this::take).isInstanceOf(RuntimeException.class);
    assertThat(handedOver).containsExactly(1L);
    wire.back();
    assertThat(take()).isEqualTo(3);
    assertThat(handedOver).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatIsNotStoredWhileTheStoreStaysAwayIsNotHandedOver() {
    wire.cutForGoodAtNextCommit(Cut.BEFORE_IT_ARRIVES);
    assertThatThrownBy(this::take).isInstanceOf(RuntimeException.class);
    wire.back();
    assertThat(take()).isEqualTo(2);
    assertThat(handedOver).containsExactly(1L, 2L);
  }
}
