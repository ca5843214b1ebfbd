package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The documented errors, each provoked. That none is forgotten is asked by `ConformanceTest`,
/// which has the contract.
final class DocumentedErrorsTest {
  @Test
  void everyErrorOfTheTableIsAnsweredWithItsCodeAndStatus(@TempDir Path data) throws Exception {
    Refusals refusals = Refusals.play(data);
    assertThat(refusals.complaints()).isEmpty();
    assertThat(refusals.provoked()).hasSizeGreaterThan(200);
  }
}
