package dev.switchboard.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LaneQueueTest {
  private static final int BATCH = 256;

  private final LaneQueue<String> queue = new LaneQueue<>(1000);

  private void offer(int callers, int background) {
    IntStream.range(0, callers).forEach(i -> queue.offer("caller " + i, true));
    IntStream.range(0, background).forEach(i -> queue.offer("server " + i, false));
  }

  private static long background(List<String> batch) {
    return batch.stream().filter(job -> job.startsWith("server")).count();
  }

  @Test
  void theServersOwnWorkFillsTheBatchWhenNobodyWaits() throws InterruptedException {
    offer(0, 300);

    assertThat(queue.take(BATCH)).hasSize(BATCH).startsWith("server 0", "server 1");
  }

  @Test
  void aSingleCallerGoesFirstAndLeavesSomeRoom() throws InterruptedException {
    offer(1, 300);

    List<String> batch = queue.take(BATCH);

    assertThat(batch).hasSize(1 + LaneQueue.LEAST).startsWith("caller 0", "server 0");
  }

  @Test
  void underLoadCallersTakeNearlyAllPlacesButNeverAll() throws InterruptedException {
    offer(1000, 1000);

    List<String> batch = queue.take(BATCH);

    assertThat(batch).hasSize(BATCH);
    assertThat(background(batch)).isEqualTo(BATCH / LaneQueue.CALLERS_FOR_ONE);
  }

  @Test
  void everythingIsTakenInTheOrderInWhichItCame() throws InterruptedException {
    offer(600, 40);

    List<String> callers =
        IntStream.range(0, 4)
            .mapToObj(_ -> taken())
            .flatMap(List::stream)
            .filter(job -> job.startsWith("caller"))
            .toList();

    assertThat(callers).isEqualTo(IntStream.range(0, 600).mapToObj(i -> "caller " + i).toList());
  }

  private List<String> taken() {
    try {
      return queue.size() == 0 ? List.of() : queue.take(BATCH);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFullQueueTakesNoMoreCallersButTheServersOwnWork() {
    offer(1000, 0);

    assertThat(queue.offer("one more", true)).isFalse();
    assertThat(queue.offer("its own", false)).isTrue();
  }

  @Test
  void aClosedQueueIsDrainedAndThenEmpty() throws InterruptedException {
    offer(2, 1);
    queue.close();

    assertThat(queue.offer("late", true)).isFalse();
    assertThat(queue.take(BATCH)).hasSize(3);
    assertThat(queue.take(BATCH)).isEmpty();
  }
}
