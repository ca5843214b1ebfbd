package dev.switchboard.openchannels.report;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.report.ReportQuery.Only;
import dev.switchboard.openchannels.report.ReportQuery.Period;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reports, for those who may read every dialog; docs/reports.md describes them.
final class ReportMethods {
  private static final long MOST_DAYS = 400;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

  private final SqlReports reports;
  private final Directory directory;
  private final ZoneId zone;

  /// @param zone of those who name none
  ReportMethods(SqlReports reports, Directory directory, ZoneId zone) {
    this.reports = reports;
    this.directory = directory;
    this.zone = zone;
  }

  List<Method> methods() {
    return List.of(
        declared("switchboard.report.get")
            .handledBy((caller, params) -> report(caller, params).json()),
        declared("switchboard.report.csv").handledBy(this::csv));
  }

  private static Method.Builder declared(String name) {
    return Method.named(name)
        .scope("imopenlines")
        .param(Param.text("METRIC").oneOf(words(Metric.values())).requiredArgument())
        .param(Param.text("FROM").requiredArgument())
        .param(Param.text("TO").requiredArgument())
        .param(Param.text("GROUP").oneOf(words(Group.values())))
        .param(Param.text("ZONE"))
        .param(Param.id("LINE_ID"))
        .param(Param.id("OPERATOR_ID"))
        .param(Param.text("CHANNEL"))
        .param(Param.flag("COMPARE"));
  }

  private static String[] words(Enum<?>[] values) {
    return Stream.of(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /// Refuses those who may not read the dialogs that the numbers are about.
  static void demand(Directory directory, Caller caller) {
    if (!directory.rights(caller.portal()).may(caller.user(), Right.HISTORY_ALL)) {
      throw RestError.forbidden(
          "ACCESS_DENIED", "Only those who may read all dialogs see numbers about them");
    }
  }

  private Report report(Caller caller, Params params) {
    demand(directory, caller);
    return reports.make(
        caller.portal(),
        new ReportQuery(
            Metric.valueOf(word(params, "METRIC").orElseThrow()),
            word(params, "GROUP").map(Group::valueOf).orElse(Group.DAY),
            period(params),
            new Only(
                params.integer("LINE_ID"),
                params.integer("OPERATOR_ID"),
                params.text("CHANNEL").filter(text -> !text.isBlank())),
            params.flag("COMPARE", false)));
  }

  private static Optional<String> word(Params params, String name) {
    return params
        .text(name)
        .filter(text -> !text.isBlank())
        .map(text -> text.toUpperCase(Locale.ROOT));
  }

  private Period period(Params params) {
    Period period = new Period(day(params, "FROM"), day(params, "TO"), zone(params, zone));
    if (period.days() < 1 || period.days() > MOST_DAYS) {
      throw RestError.argument(
          "Argument 'TO' must be from 0 to "
              + (MOST_DAYS - 1)
              + " days after 'FROM', came: "
              + (period.days() - 1));
    }
    return period;
  }

  static LocalDate day(Params params, String name) {
    String text = params.text(name).orElse("").strip();
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY)) {
        return day;
      }
    } catch (DateTimeException e) {
      throw noDay(name, text);
    }
    throw noDay(name, text);
  }

  private static RestError noDay(String name, String text) {
    return RestError.argument(
        "Argument '" + name + "' must be a day such as 2026-03-29, came: " + shortened(text));
  }

  static ZoneId zone(Params params, ZoneId byDefault) {
    String name = params.text("ZONE").orElse("").strip();
    try {
      return name.isEmpty() ? byDefault : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw RestError.argument(
          "Argument 'ZONE' must be a time zone such as Europe/Berlin, came: " + shortened(name));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private Map<String, @Nullable Object> csv(Caller caller, Params params) {
    Report report = report(caller, params);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(
        "name",
        "%s-by-%s-%s-%s.csv"
            .formatted(
                report.query().metric().word(),
                report.query().group().name().toLowerCase(Locale.ROOT),
                report.query().period().from(),
                report.query().period().to()));
    json.put("text", Csv.of(report));
    return json;
  }
}
