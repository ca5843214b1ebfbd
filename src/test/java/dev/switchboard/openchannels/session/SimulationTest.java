package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole days of companies, on the real commands over a real store.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulationTest {
  private static final long STEPS = Long.getLong("simulation.steps", 20_000);

  private final Simulation simulation = new Simulation();

  /// Small ones, in which everything meets everything soon.
  @Test
  void whateverHappensInSmallCompaniesWhatAlwaysHoldsHolds() {
    int perDay = 1_000;
    for (long seed = 1; seed <= STEPS / perDay; seed++) {
      assertThat(simulation.day(new Company.Size(4 + (int) seed % 6, 3, 12), seed, perDay))
          .isEmpty();
    }
  }

  @Test
  void whateverHappensInLargeCompaniesWhatAlwaysHoldsHolds() {
    assertThat(simulation.day(new Company.Size(200, 12, 400), 1, (int) STEPS / 20)).isEmpty();
  }

  @AfterAll
  void close() {
    simulation.close();
  }
}
