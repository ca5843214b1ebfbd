package dev.switchboard.openchannels.line;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// One stretch of hours in which somebody is there, on one day of the week or on every day.
///
/// A span from 22:00 to 06:00 runs overnight and belongs to the day on which it begins. Equal ends
/// mean round the clock.
///
/// @param day empty for every day
/// @param to the first moment outside; 23:59 means the end of the day
public record OpenSpan(Optional<DayOfWeek> day, LocalTime from, LocalTime to) {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  /// The same hours on every day.
  public static OpenSpan daily(LocalTime from, LocalTime to) {
    return new OpenSpan(Optional.empty(), from, to);
  }

  boolean isOn(LocalDate date) {
    return day.map(date.getDayOfWeek()::equals).orElse(true);
  }

  /// When the span of this day begins, by the clock on the wall.
  LocalDateTime begin(LocalDate date) {
    return isAllDay() ? date.atStartOfDay() : date.atTime(from);
  }

  /// The first moment after the span that begins on this day.
  LocalDateTime end(LocalDate date) {
    boolean untilMidnight = isAllDay() || to.equals(END_OF_DAY);
    if (untilMidnight) {
      return date.plusDays(1).atStartOfDay();
    }
    return (to.isBefore(from) ? date.plusDays(1) : date).atTime(to);
  }

  private boolean isAllDay() {
    return from.equals(to);
  }
}
