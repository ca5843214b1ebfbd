package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page of the documentation that is written by its test.
record GeneratedPage(Path file, String text) {
  private static final String COMMAND = "./mvnw -q test -Dtest=%s -Dupdate.docs=true";

  /// Demands that the page is current, or writes it with `-Dupdate.docs=true`.
  void check(Class<?> test) throws IOException {
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(file, text);
      return;
    }
    String there = Files.exists(file) ? Files.readString(file) : "";
    assertThat(there)
        .as("%s is not current. Run " + COMMAND, file, test.getSimpleName())
        .isEqualTo(text);
  }
}
