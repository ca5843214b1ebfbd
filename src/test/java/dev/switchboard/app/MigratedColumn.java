package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// Every column that a migration makes, with what it says of it.
///
/// @param longest in characters
/// @param about the comment behind it
record MigratedColumn(
    String table, String name, String type, int longest, boolean optional, String about) {
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\(");
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?:ALTER TABLE (?<table>\\w+) ADD COLUMN|^ ) +(?<name>[a-z]\\w*) +"
              + "(?<type>BIGINT|TEXT|BOOLEAN|VARCHAR)(?:\\((?<longest>\\d+)\\))?(?<rest>.*?)(?:-- (?<about>.*))?$");
  private static final Pattern CHOICE = Pattern.compile("\\b([A-Z]{2,})(?:, [A-Z]+| or [A-Z]+)");

  /// Columns whose comment does not say what may stand there.
  private static final Map<String, String> WORDS =
      Map.of("occasion", "TAGGED", "actions", "[{\"DO\":\"close\"}]");

  private static final long NOON = 1_773_230_400_000L; // 2026-03-11, as the test clock has it

  static List<MigratedColumn> all() {
    return scripts().flatMap(MigratedColumn::of).toList();
  }

  /// The versions that a store can have, oldest first.
  static List<String> versions() {
    return steps().map(step -> step.getVersion().getVersion()).toList();
  }

  private static Stream<MigrationInfo> steps() {
    return Arrays.stream(
        Flyway.configure()
            .dataSource("jdbc:sqlite::memory:", null, null)
            .locations("classpath:db")
            .load()
            .info()
            .all());
  }

  private static Stream<String> scripts() {
    return steps()
        .map(step -> {
          try (InputStream script =
              MigratedColumn.class.getResourceAsStream("/db/" + step.getScript())) {
            return new String(script.readAllBytes(), UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Stream<MigratedColumn> of(String script) {
    List<MigratedColumn> columns = new ArrayList<>();
    String table = "";
    for (String line : script.lines().toList()) {
      Matcher opens = TABLE.matcher(line);
      table = opens.find() ? opens.group(1) : table;
      Matcher column = COLUMN.matcher(line);
      if (column.find()) {
        columns.add(
            new MigratedColumn(
                Optional.ofNullable(column.group("table")).orElse(table),
                column.group("name"),
                column.group("type"),
                Integer.parseInt(Optional.ofNullable(column.group("longest")).orElse("99")),
                !column.group("rest").contains("NOT NULL"),
                Optional.ofNullable(column.group("about")).orElse("")));
      }
    }
    return columns.stream();
  }

  /// Something that may stand in it.
  ///
  /// @param row from 1, another for each row of a table
  Object value(long row) {
    return switch (type) {
      case "BOOLEAN" -> row % 2 == 0;
      case "BIGINT" -> name.equals("portal_id") ? 1L : name.endsWith("_at") ? NOON + row : row;
      default -> text(row);
    };
  }

  private String text(long row) {
    if (WORDS.containsKey(name)) {
      return WORDS.get(name);
    }
    Matcher choice = CHOICE.matcher(about);
    if (choice.find()) {
      return choice.group(1);
    }
    if (about.startsWith("JSON")) {
      return about.contains("in order") || about.contains("must hold") ? "[]" : "{}";
    }
    return about.contains("URL")
        ? "https://example.com/" + row
        : ("" + row + "xxxxxxxx").substring(0, Math.min(longest, 8));
  }
}
