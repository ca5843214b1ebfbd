package dev.switchboard.openchannels.report;

import dev.switchboard.openchannels.report.ReportQuery.Period;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Reports from what was counted: up to three queries each, however many sessions there were.
///
/// @param channels names of the channels of a portal, by code
record SqlReports(Database database, Function<PortalId, Map<String, String>> channels) {
  Report make(PortalId portal, ReportQuery query) {
    Map<String, String> titles = query.group() == Group.CHANNEL ? channels.apply(portal) : Map.of();
    return database.read(sql -> {
      Map<String, Totals> now = sums(sql, portal, query, query.period());
      Optional<Map<String, Totals>> before =
          query.compare()
              ? Optional.of(sums(sql, portal, query, query.period().before()))
              : Optional.empty();
      Set<String> keys = new HashSet<>(now.keySet());
      before.ifPresent(known -> keys.addAll(known.keySet()));
      return new Report(query, now, before, names(sql, portal, query.group(), keys, titles));
    });
  }

  private static Map<String, Totals> sums(
      DSLContext sql, PortalId portal, ReportQuery query, Period period) {
    Map<String, Totals> sums = SqlReport.sums(sql, portal, query, period);
    return switch (query.group()) {
      case DAY, HOUR -> Report.byTime(sums, query.group(), period);
      case LINE, OPERATOR, CHANNEL -> sums;
    };
  }

  private static Map<String, String> names(
      DSLContext sql, PortalId portal, Group group, Set<String> keys, Map<String, String> titles) {
    return switch (group) {
      case DAY, HOUR -> Map.of();
      case LINE -> SqlReport.lines(sql, portal, keys);
      case OPERATOR -> SqlReport.people(sql, portal, keys);
      case CHANNEL -> titles;
    };
  }
}
