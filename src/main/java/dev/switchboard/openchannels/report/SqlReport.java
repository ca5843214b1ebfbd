package dev.switchboard.openchannels.report;

import static dev.switchboard.gen.Tables.LINE;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.REPORT_COUNT;

import dev.switchboard.platform.identity.PortalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Adds up what was counted, and names what stands in the rows.
final class SqlReport {
  private static final Field<Long> SUM = DSL.sum(REPORT_COUNT.AMOUNT).cast(Long.class);

  private SqlReport() {}

  /// One query over the index of the table: what was counted, by what stands in the rows; for days
  /// and hours by [Slot].
  static Map<String, Totals> sums(
      DSLContext sql, PortalId portal, ReportQuery query, ReportQuery.Period period) {
    Field<String> by = by(query.group()).cast(String.class);
    Map<String, Totals> sums = new HashMap<>();
    sql.select(REPORT_COUNT.MEASURE, REPORT_COUNT.BUCKET, by, SUM)
        .from(REPORT_COUNT)
        .where(
            REPORT_COUNT.PORTAL_ID.eq(portal.value()),
            REPORT_COUNT.MEASURE.in(query.metric().measures().stream().map(Enum::name).toList()),
            REPORT_COUNT.SLOT.ge(Slot.of(period.begin())),
            REPORT_COUNT.SLOT.lt(Slot.of(period.end())),
            only(query.only()))
        .groupBy(REPORT_COUNT.MEASURE, REPORT_COUNT.BUCKET, by(query.group()))
        .forEach(row ->
            sums.computeIfAbsent(row.value3(), _ -> new Totals())
                .add(Measure.valueOf(row.value1()), row.value2(), row.value4()));
    return sums;
  }

  private static Field<?> by(Group group) {
    return switch (group) {
      case DAY, HOUR -> REPORT_COUNT.SLOT;
      case LINE -> REPORT_COUNT.LINE_ID;
      case OPERATOR -> REPORT_COUNT.OPERATOR_ID;
      case CHANNEL -> REPORT_COUNT.CONNECTOR;
    };
  }

  private static Condition only(ReportQuery.Only only) {
    return only.line()
        .<Condition>map(REPORT_COUNT.LINE_ID::eq)
        .orElse(DSL.noCondition())
        .and(only.operator().<Condition>map(REPORT_COUNT.OPERATOR_ID::eq).orElse(DSL.noCondition()))
        .and(only.channel().<Condition>map(REPORT_COUNT.CONNECTOR::eq).orElse(DSL.noCondition()));
  }

  /// The names of lines. A deleted one has none. One query.
  static Map<String, String> lines(DSLContext sql, PortalId portal, Collection<String> ids) {
    return sql
        .select(LINE.ID, LINE.NAME)
        .from(LINE)
        .where(LINE.PORTAL_ID.eq(portal.value()), LINE.ID.in(numbers(ids)))
        .stream()
        .collect(Collectors.toMap(row -> row.value1().toString(), row -> row.value2()));
  }

  /// The names of users. One query.
  static Map<String, String> people(DSLContext sql, PortalId portal, Collection<String> ids) {
    return sql
        .select(PORTAL_USER.ID, PORTAL_USER.NAME, PORTAL_USER.LAST_NAME)
        .from(PORTAL_USER)
        .where(PORTAL_USER.PORTAL_ID.eq(portal.value()), PORTAL_USER.ID.in(numbers(ids)))
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.value1().toString(),
                row -> (row.value2() + " " + row.value3()).strip()));
  }

  private static List<Long> numbers(Collection<String> ids) {
    return ids.stream().map(Long::valueOf).toList();
  }
}
