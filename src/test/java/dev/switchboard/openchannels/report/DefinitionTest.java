package dev.switchboard.openchannels.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a number means is written once, and the page and the documentation say the same.
final class DefinitionTest {
  @ParameterizedTest
  @EnumSource(Metric.class)
  void thePageAndTheDocumentationDefineAMetricAsTheCodeDoes(Metric metric) throws IOException {
    JsonNode english = Json.tree(Files.readString(Path.of("web/shared/i18n/en.json")));
    assertThat(english.path("report.about." + metric.word()).asString())
        .isEqualTo(metric.definition());
    assertThat(english.path("report.ask." + metric.word()).asString()).isEqualTo(metric.question());
    for (Column column : metric.columns(Group.DAY)) {
      assertThat(english.has("report.column." + column.key())).as(column.key()).isTrue();
    }
    assertThat(Files.readString(Path.of("docs/reports.md")))
        .contains(
            "| `%s` | %s | %s |".formatted(metric.word(), metric.question(), metric.definition()));
  }

  @Test
  void aQuantileIsExactToTheBucketAndEvenWithinIt() {
    long[] counts = new long[Histogram.BUCKETS];
    assertThat(Histogram.quantile(counts, 0.5)).isEmpty();
    counts[2] = 2;
    counts[4] = 2;
    assertThat(Histogram.quantile(counts, 0.5)).hasValue(15_000);
    assertThat(Histogram.quantile(counts, 0.25)).hasValue(12_500);
    assertThat(Histogram.quantile(counts, 1)).hasValue(30_000);
    counts[Histogram.BUCKETS - 1] = 100;
    assertThat(Histogram.quantile(counts, 0.9)).hasValue(2_592_000_000L);
  }
}
