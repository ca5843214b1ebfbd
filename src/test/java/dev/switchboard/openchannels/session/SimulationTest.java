package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.testing.FirstFailureStands;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whole days of companies, on the real commands over a real store.
@ExtendWith(FirstFailureStands.class)
final class SimulationTest {
  private static final int STEPS = Integer.getInteger("simulation.steps", 1_000_000);
  private static final int A_DAY = 5_000;

  /// Mostly small ones, in which everything meets everything soon; one in fifty has two hundred
  /// people.
  @Test
  void whateverHappensInACompanyWhatAlwaysHoldsHolds() {
    List<Days.Day> days = new ArrayList<>();
    for (int seed = 1; seed <= Math.ceilDiv(STEPS, A_DAY); seed++) {
      days.add(new Days.Day(size(seed), seed, A_DAY));
    }
    Days.Result result = Days.live(days, _ -> {});
    assertThat(result.finding().map(SimulationTest::told).orElse("")).isEmpty();
    assertThat(result.steps()).isEqualTo((long) days.size() * A_DAY);
  }

  private static Company.Size size(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return seed % 50 == 1
        ? new Company.Size(200, 12, 400)
        : new Company.Size(random.nextInt(2, 14), random.nextInt(1, 6), random.nextInt(3, 40));
  }

  private static String told(Days.Finding finding) {
    return "seed " + finding.seed() + "\n" + String.join("\n", finding.history());
  }
}
