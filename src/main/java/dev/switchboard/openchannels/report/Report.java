package dev.switchboard.openchannels.report;

import dev.switchboard.openchannels.report.ReportQuery.Period;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report, row by row.
///
/// @param now what was counted in the period, by row
/// @param before the same in the period before; empty when it is not compared
/// @param names of the rows, by key; who is not named is not there any more
record Report(
    ReportQuery query,
    Map<String, Totals> now,
    Optional<Map<String, Totals>> before,
    Map<String, String> names) {
  /// @param key the day, the hour, the id or the code
  record Row(String key, String name, Totals now, Optional<Totals> before) {}

  Report {
    now = Map.copyOf(now);
    names = Map.copyOf(names);
  }

  /// What was counted by slot, put together by day or hour as they are in the zone. A day before is
  /// set beside the day that is as many days later as the period is long.
  static Map<String, Totals> byTime(Map<String, Totals> bySlot, Group group, Period period) {
    Map<String, Totals> sums = new HashMap<>();
    bySlot.forEach((slot, totals) -> {
      ZonedDateTime at = Slot.start(Long.parseLong(slot)).atZone(period.zone());
      String key =
          group == Group.DAY ? at.toLocalDate().toString() : Integer.toString(at.getHour());
      sums.computeIfAbsent(key, _ -> new Totals()).add(totals);
    });
    return sums;
  }

  List<Row> rows() {
    return switch (query.group()) {
      case DAY -> days();
      case HOUR ->
          Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
              .map(hour -> row(hour.toString(), hour.toString(), hour.toString()))
              .toList();
      case LINE, OPERATOR, CHANNEL -> named();
    };
  }

  private List<Row> days() {
    List<Row> rows = new ArrayList<>();
    long days = query.period().days();
    for (long day = 0; day < days; day++) {
      LocalDate date = query.period().from().plusDays(day);
      rows.add(row(date.toString(), date.toString(), date.minusDays(days).toString()));
    }
    return rows;
  }

  private List<Row> named() {
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    before.ifPresent(known -> keys.addAll(known.keySet()));
    return keys.stream()
        .filter(key -> query.group() != Group.OPERATOR || !key.equals("0"))
        .map(key -> row(key, names.getOrDefault(key, ""), key))
        .sorted(
            Comparator.comparing((Row row) -> row.name().toLowerCase(Locale.ROOT))
                .thenComparing(Row::key))
        .toList();
  }

  private Row row(String key, String name, String earlier) {
    return new Row(
        key,
        name,
        now.getOrDefault(key, new Totals()),
        before.map(known -> known.getOrDefault(earlier, new Totals())));
  }

  Row total() {
    return new Row("", "", sum(now), before.map(Report::sum));
  }

  private static Totals sum(Map<String, Totals> rows) {
    Totals sum = new Totals();
    rows.values().forEach(sum::add);
    return sum;
  }

  List<Column> columns() {
    return query.metric().columns(query.group());
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("metric", query.metric().word());
    json.put("question", query.metric().question());
    json.put("definition", query.metric().definition());
    json.put("group", query.group().name().toLowerCase(Locale.ROOT));
    json.put("from", query.period().from().toString());
    json.put("to", query.period().to().toString());
    json.put("zone", query.period().zone().getId());
    json.put(
        "columns",
        columns().stream()
            .map(column -> Map.of("key", column.key(), "unit", column.unit().word()))
            .toList());
    json.put("rows", rows().stream().map(this::json).toList());
    json.put("total", json(total()));
    return json;
  }

  private Map<String, @Nullable Object> json(Row row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", row.key());
    json.put("name", row.name());
    json.put("values", values(row.now()));
    json.put("before", row.before().map(this::values).orElse(null));
    return json;
  }

  private Map<String, @Nullable Number> values(Totals totals) {
    Map<String, @Nullable Number> values = new LinkedHashMap<>();
    columns().forEach(column -> values.put(column.key(), column.value().apply(totals)));
    return values;
  }
}
