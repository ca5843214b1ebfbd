package dev.switchboard.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LanesTest {
  private final TestStore store = TestStore.sqlite();

  private record TakeId(String kind) implements Command<Long> {
    @Override
    public Long decide(Work work) {
      return work.nextId(kind);
    }
  }

  private record TakeIdAndFail(String kind) implements Command<Long> {
    @Override
    public Long decide(Work work) {
      work.nextId(kind);
      throw new IllegalStateException("planned");
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void idsOfAKindCountFromOneInArrivalOrder() {
    List<CompletableFuture<Long>> ids =
        IntStream.range(0, 1000)
            .mapToObj(_ -> store.lanes().submit(PortalId.FIRST, new TakeId("thing")))
            .toList();

    assertThat(ids.stream().map(CompletableFuture::join).toList())
        .isEqualTo(IntStream.rangeClosed(1, 1000).mapToObj(Long::valueOf).toList());
  }

  @Test
  void aFailingCommandFailsAloneAndLeavesNothing() {
    assertThat(store.run(new TakeId("thing"))).isEqualTo(1);
    assertThatThrownBy(() -> store.run(new TakeIdAndFail("thing"))).hasMessage("planned");
    assertThat(store.run(new TakeId("thing"))).isEqualTo(2);
  }

  @Test
  void aRowThatWasLookedForInVainIsThereOnceItIsSaved() {
    assertThatThrownBy(() -> store.run(new TakeIdAndFail("thing"))).hasMessage("planned");

    assertThat(store.run(new TakeId("thing"))).isEqualTo(1);
    assertThat(store.run(new TakeId("thing"))).isEqualTo(2);
  }
}
