package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the web chat costs the pages of others, packed with gzip.
final class WidgetSizeTest {
  private static final Path BUILT = Path.of("target/classes/webdist/widget");

  @Test
  void theLoaderIsSmallAndSoIsEverythingTogether() throws IOException {
    assertThat(packed(BUILT.resolve("widget.js"))).isBetween(1L, 8L << 10);
    try (Stream<Path> files = Files.walk(BUILT)) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
      long all = 0;
      for (Path script : scripts) {
        all += packed(script);
      }
      assertThat(scripts).hasSizeGreaterThan(7);
      assertThat(all).isLessThanOrEqualTo(45L << 10);
    }
  }

  @Test
  void theLoaderRunsAsAClassicScript() throws IOException {
    assertThat(Files.readString(BUILT.resolve("widget.js")))
        .doesNotContain("import.meta", "export{", "export default")
        .doesNotContainPattern("(^|;)import[ {\"]");
  }

  private static long packed(Path file) throws IOException {
    Path gzip = Path.of(file + ".gz");
    return Files.size(Files.exists(gzip) ? gzip : file);
  }
}
