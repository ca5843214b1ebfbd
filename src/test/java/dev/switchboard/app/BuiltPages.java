package dev.switchboard.app;

import java.io.IOException;
import java.util.List;

/// Makes sure that the pages are on the class path, also where something else than Maven compiled
/// the tests.
final class BuiltPages {
  private BuiltPages() {}

  /// Takes no time when they are built.
  static void demand() {
    try {
      int code = new ProcessBuilder(List.of("node", "web/build.mjs")).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("The pages could not be built.");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
