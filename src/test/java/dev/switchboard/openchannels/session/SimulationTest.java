package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whole days of companies, on the real commands over a real store.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulationTest {
  private static final long STEPS = Long.getLong("simulation.steps", 40_000);

  private final Simulation simulation = new Simulation();

  /// Small ones, in which everything meets everything soon.
  @Test
  void whateverHappensInSmallCompaniesWhatAlwaysHoldsHolds() {
    int perDay = 1_000;
    for (long seed = 1; seed <= STEPS / perDay; seed++) {
      nothingIsWrong(new Company.Size(4 + (int) seed % 6, 3, 12), seed, perDay);
    }
  }

  @Test
  void whateverHappensInLargeCompaniesWhatAlwaysHoldsHolds() {
    nothingIsWrong(new Company.Size(200, 12, 400), 1, (int) STEPS / 20);
  }

  private void nothingIsWrong(Company.Size size, long seed, int steps) {
    Optional<Simulation.Finding> finding = simulation.day(size, seed, steps);
    assertThat(finding.map(found -> String.join("\n", found.history())).orElse("")).isEmpty();
  }

  @AfterAll
  void close() {
    simulation.close();
  }
}
