package dev.switchboard.openchannels.rehearsal;

import dev.switchboard.openchannels.line.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a line is open in the seven days from a moment on, by its own clock.
record Week(Line line, Instant from) {
  private static final int DAYS = 7;
  private static final int MINUTES = 1440;
  private static final int STEP = 15;

  /// @param open stretches, each from one minute of the day to another
  record Day(LocalDate date, List<List<Integer>> open) {}

  ZoneId zone() {
    return line.workingHours().zone();
  }

  List<Day> days() {
    LocalDate first = LocalDate.ofInstant(from, zone());
    List<Day> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      days.add(day(first.plusDays(day)));
    }
    return days;
  }

  private Day day(LocalDate date) {
    List<List<Integer>> open = new ArrayList<>();
    int since = -1;
    for (int minute = 0; minute <= MINUTES; minute += STEP) {
      boolean inside = minute < MINUTES && isOpen(date, minute);
      if (inside && since < 0) {
        since = minute;
      } else if (!inside && since >= 0) {
        open.add(List.of(since, minute));
        since = -1;
      }
    }
    return new Day(date, open);
  }

  private boolean isOpen(LocalDate date, int minute) {
    return line.isOpenAt(date.atStartOfDay().plusMinutes(minute).atZone(zone()).toInstant());
  }

  /// The first moment at which the line is open.
  Optional<Instant> opens() {
    return line.isOpenAt(from) ? Optional.of(from) : line.workingHours().opening(from);
  }

  /// The first moment, by quarters of an hour, at which it is closed.
  Optional<Instant> closes() {
    Instant quarter = from.truncatedTo(ChronoUnit.HOURS);
    Instant end = from.plus(Duration.ofDays(DAYS + 1L));
    while (quarter.isBefore(end)) {
      if (!quarter.isBefore(from) && !line.isOpenAt(quarter)) {
        return Optional.of(quarter);
      }
      quarter = quarter.plus(Duration.ofMinutes(STEP));
    }
    return Optional.empty();
  }
}
