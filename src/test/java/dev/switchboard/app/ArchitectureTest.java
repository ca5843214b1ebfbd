package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the arrows between the rooms, and the other rules that a machine can check.
final class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @ParameterizedTest
  @EnumSource
  void theCodeKeepsTheRule(HouseRule rule) {
    rule.rule().check(CODE);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedViolationIsSeen(HouseRule rule) {
    EvaluationResult result =
        rule.rule().evaluate(new ClassFileImporter().importClasses(rule.plants()));
    assertThat(result.getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(rule.plants().getFirst().getSimpleName()));
  }

  /// Each line of it is one way.
  @Test
  void everyWayToTheClockIsSeen() {
    HouseRule rule = HouseRule.TIME_COMES_FROM_OUTSIDE;
    EvaluationResult result =
        rule.rule().evaluate(new ClassFileImporter().importClasses(rule.plants()));
    assertThat(result.getFailureReport().getDetails()).hasSize(7);
  }

  /// Tests move their clock by hand.
  @Test
  void testsDoNotReadTheWallClock() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/testplants/"))
            .importPath(Path.of("target/test-classes"));
    HouseRule.TIME_COMES_FROM_OUTSIDE.rule().check(tests);
  }
}
