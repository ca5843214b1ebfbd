package dev.switchboard.app;

import dev.switchboard.platform.config.Setting;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SettingsPageTest {
  private static final String HEAD =
      """
      # Settings

      Generated from `Config`; `SettingsPageTest` says how. A flag is stronger than its environment variable, which is
      stronger than its key in `switchboard.properties`.

      | flag | variable | key | default | what it does |
      |---|---|---|---|---|
      """;

  @Test
  void thePageOfSettingsIsCurrent() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    Config.ALL.forEach(setting -> text.append(row(setting)));
    new GeneratedPage(Path.of("docs/settings.md"), text.toString()).check(getClass());
  }

  private static String row(Setting setting) {
    String byDefault = setting.byDefault().isEmpty() ? "" : "`" + setting.byDefault() + "`";
    return "| `%s` | `%s` | `%s` | %s | %s |\n"
        .formatted(setting.flag(), setting.variable(), setting.name(), byDefault, setting.about());
  }
}
