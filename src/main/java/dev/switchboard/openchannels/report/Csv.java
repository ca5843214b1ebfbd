package dev.switchboard.openchannels.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A report as a table for other programs: RFC 4180, times in seconds.
final class Csv {
  private static final String LINE_END = "\r\n";

  private Csv() {}

  static String of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(line(head(report)));
    for (Report.Row row : report.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.key());
      if (isNamed(report)) {
        cells.add(row.name());
      }
      report
          .columns()
          .forEach(column -> {
            cells.add(number(column, column.value().apply(row.now())));
            row.before().ifPresent(old -> cells.add(number(column, column.value().apply(old))));
          });
      lines.add(line(cells));
    }
    return String.join(LINE_END, lines) + LINE_END;
  }

  private static boolean isNamed(Report report) {
    return switch (report.query().group()) {
      case DAY, HOUR -> false;
      case LINE, OPERATOR, CHANNEL -> true;
    };
  }

  private static List<String> head(Report report) {
    List<String> head = new ArrayList<>();
    head.add(report.query().group().name().toLowerCase(Locale.ROOT));
    if (isNamed(report)) {
      head.add("name");
    }
    for (Column column : report.columns()) {
      String name = column.unit() == Column.Unit.TIME ? column.key() + "_s" : column.key();
      head.add(name);
      if (report.before().isPresent()) {
        head.add(name + "_before");
      }
    }
    return head;
  }

  private static String number(Column column, @Nullable Number value) {
    if (value == null) {
      return "";
    }
    return column.unit() == Column.Unit.TIME
        ? String.format(Locale.ROOT, "%.1f", value.doubleValue() / 1000)
        : value.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
  }

  /// A name that a spreadsheet would take for a formula is made a text.
  private static String cell(String text) {
    String plain = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
