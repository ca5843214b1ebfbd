package dev.switchboard.platform.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.realtime.Outflow.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutflowTest {
  private final List<String> written = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private boolean full;
  private final Outflow outflow =
      new Outflow(
          new Outflow.Channel() {
            @Override
            public boolean isFull() {
              return full;
            }

            @Override
            public void write(Frame frame) {
              written.add(frame.id());
            }

            @Override
            public void close(Ending why) {
              endings.add(why);
            }
          },
          Runnable::run);

  private static Frame frame(String id, int length) {
    return new Frame(id, "x".repeat(length), true);
  }

  @Test
  void whatTheConnectionTakesGoesOutAtOnceAndInOrder() {
    outflow.take(frame("1", 10));
    outflow.take(frame("2", 10));
    assertThat(written).containsExactly("1", "2");
  }

  @Test
  void whatItDoesNotTakeWaitsUntilItHasRoom() {
    full = true;
    outflow.take(frame("1", 10));
    outflow.take(frame("2", 10));
    assertThat(written).isEmpty();
    full = false;
    outflow.flow();
    outflow.take(frame("3", 10));
    assertThat(written).containsExactly("1", "2", "3");
  }

  @Test
  void aConnectionThatTakesNothingIsCutOffOnce() {
    full = true;
    for (int i = 0; i < 5; i++) {
      outflow.take(frame("" + i, 1 << 20));
    }
    assertThat(endings).containsExactly(Ending.TOO_SLOW);
    full = false;
    outflow.flow();
    outflow.cut();
    assertThat(written).isEmpty();
    assertThat(endings).hasSize(1);
  }
}
