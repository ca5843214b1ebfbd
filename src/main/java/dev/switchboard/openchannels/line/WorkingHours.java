package dev.switchboard.openchannels.line;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// When somebody is there to answer, by the clock on the wall of a zone.
///
/// A span from 22:00 to 06:00 runs overnight and belongs to the day on which it begins, so a day
/// off keeps its night off, too. Equal ends mean round the clock.
///
/// @param to the first moment outside; 23:59 means the end of the day
public record WorkingHours(
    ZoneId zone, LocalTime from, LocalTime to, Set<DayOfWeek> daysOff, Set<MonthDay> holidays) {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  public WorkingHours {
    daysOff = Set.copyOf(daysOff);
    holidays = Set.copyOf(holidays);
  }

  /// Whether the moment lies inside.
  public boolean contains(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    LocalDate today = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (runsOvernight()) {
      return isOpen(today) && !time.isBefore(from)
          || isOpen(today.minusDays(1)) && time.isBefore(to);
    }
    return isOpen(today) && (isAllDay() || !time.isBefore(from) && isBeforeEnd(time));
  }

  private boolean isAllDay() {
    return from.equals(to);
  }

  private boolean runsOvernight() {
    return to.isBefore(from);
  }

  private boolean isBeforeEnd(LocalTime time) {
    return to.equals(END_OF_DAY) || time.isBefore(to);
  }

  private boolean isOpen(LocalDate day) {
    return !daysOff.contains(day.getDayOfWeek()) && !holidays.contains(MonthDay.from(day));
  }
}
