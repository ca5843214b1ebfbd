package dev.switchboard.openchannels.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What a report is to tell.
///
/// @param only restricts it to one line, operator or channel each
/// @param compare also tell of as many days before
record ReportQuery(Metric metric, Group group, Period period, Only only, boolean compare) {
  /// Whole days as they are in a time zone, of 23 to 25 hours.
  ///
  /// @param to the last day
  record Period(LocalDate from, LocalDate to, ZoneId zone) {
    Instant begin() {
      return from.atStartOfDay(zone).toInstant();
    }

    Instant end() {
      return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Period before() {
      return new Period(from.minusDays(days()), from.minusDays(1), zone);
    }
  }

  record Only(Optional<Long> line, Optional<Long> operator, Optional<String> channel) {}
}
