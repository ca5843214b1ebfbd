package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a first visit loads, packed with gzip.
final class PageSizeTest {
  private static final Path BUILT = Path.of("target/classes/webdist");
  private static final Pattern NAMED =
      Pattern.compile("(?:src|href)=\"/(assets/[^\"]+\\.(?:js|css))\"");
  private static final long SCRIPT_OF_THE_INBOX = 120 << 10;
  private static final long STYLE_OF_THE_INBOX = 20 << 10;

  @BeforeAll
  static void build() {
    BuiltPages.demand();
  }

  @Test
  void theFirstLoadOfTheInboxIsSmall() throws IOException {
    assertThat(packed("inbox", ".js")).isBetween(1L, SCRIPT_OF_THE_INBOX);
    assertThat(packed("inbox", ".css")).isBetween(1L, STYLE_OF_THE_INBOX);
  }

  private static long packed(String page, String ending) throws IOException {
    Matcher named = NAMED.matcher(Files.readString(BUILT.resolve(page + "/index.html")));
    Set<String> files = new HashSet<>();
    while (named.find()) {
      files.add(named.group(1));
    }
    long sum = 0;
    for (String file : files) {
      if (file.endsWith(ending)) {
        Path gzip = BUILT.resolve(file + ".gz");
        sum += Files.size(Files.exists(gzip) ? gzip : BUILT.resolve(file));
      }
    }
    return sum;
  }
}
