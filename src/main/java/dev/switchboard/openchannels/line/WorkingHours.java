package dev.switchboard.openchannels.line;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When somebody is there to answer, by the clock on the wall of a zone.
///
/// A night belongs to the day on which it begins, so a day off keeps its night off, too.
///
/// @param spans may touch and overlap
public record WorkingHours(
    ZoneId zone, List<OpenSpan> spans, Set<DayOfWeek> daysOff, Set<MonthDay> holidays) {
  /// Hours that do not come within so many days do not come: more than a leap day needs.
  private static final int HORIZON_DAYS = 1500;

  /// A stretch of time without a break.
  ///
  /// @param end the first moment after it
  private record Stretch(Instant begin, Instant end) {}

  public WorkingHours {
    spans = List.copyOf(spans);
    daysOff = Set.copyOf(daysOff);
    holidays = Set.copyOf(holidays);
  }

  /// The same hours on every day that is not off.
  public WorkingHours(
      ZoneId zone, LocalTime from, LocalTime to, Set<DayOfWeek> daysOff, Set<MonthDay> holidays) {
    this(zone, List.of(OpenSpan.daily(from, to)), daysOff, holidays);
  }

  /// Whether the moment lies inside.
  public boolean contains(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
    LocalDate today = local.toLocalDate();
    return isInside(today.minusDays(1), local) || isInside(today, local);
  }

  private boolean isInside(LocalDate day, LocalDateTime local) {
    return isOpen(day)
        && spans.stream()
            .filter(span -> span.isOn(day))
            .anyMatch(span -> !local.isBefore(span.begin(day)) && local.isBefore(span.end(day)));
  }

  private boolean isOpen(LocalDate day) {
    return !daysOff.contains(day.getDayOfWeek()) && !holidays.contains(MonthDay.from(day));
  }

  /// The first moment inside, from `moment` on; empty when none is to be expected.
  public Optional<Instant> opening(Instant moment) {
    return next(moment).map(Stretch::begin);
  }

  /// When so much time inside will have passed; empty when it never will.
  public Optional<Instant> after(Instant moment, Duration working) {
    Duration left = working;
    Optional<Stretch> stretch = next(moment);
    Instant horizon = moment.plus(Duration.ofDays(HORIZON_DAYS));
    while (stretch.isPresent() && stretch.get().begin().isBefore(horizon)) {
      Duration open = Duration.between(stretch.get().begin(), stretch.get().end());
      if (left.compareTo(open) <= 0) {
        return Optional.of(stretch.get().begin().plus(left));
      }
      left = left.minus(open);
      stretch = next(stretch.get().end());
    }
    return Optional.empty();
  }

  /// The first stretch that ends after `moment`, as far as it lies after it.
  private Optional<Stretch> next(Instant moment) {
    LocalDate first = LocalDate.ofInstant(moment, zone).minusDays(1);
    Instant from = moment;
    for (int days = 0; days < HORIZON_DAYS; days++) {
      Optional<Stretch> found = Optional.empty();
      // A night that began yesterday may reach into today, and clocks that change split a day.
      for (LocalDate day = first.plusDays(days); !day.isAfter(first.plusDays(days + 1L)); ) {
        found = earlier(found, of(day, from));
        day = day.plusDays(1);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stretch> earlier(Optional<Stretch> one, Optional<Stretch> other) {
    return one.isEmpty() || other.filter(o -> o.begin().isBefore(one.get().begin())).isPresent()
        ? other
        : one;
  }

  /// The first stretch of a day's spans, as far as it lies after `from`.
  private Optional<Stretch> of(LocalDate day, Instant from) {
    if (!isOpen(day)) {
      return Optional.empty();
    }
    Optional<Stretch> first = Optional.empty();
    for (OpenSpan span : spans) {
      if (span.isOn(day)) {
        first = earlier(first, after(from, span.begin(day), span.end(day)));
      }
    }
    return first;
  }

  /// The part of a span that comes first after `from`. When clocks go back within the span, what
  /// lies in it by the wall may be two parts.
  private Optional<Stretch> after(Instant from, LocalDateTime begin, LocalDateTime end) {
    Instant cursor = later(from, begin.toInstant(offset(begin)).minus(Duration.ofDays(1)));
    Instant last = end.toInstant(offset(end)).plus(Duration.ofDays(1));
    while (cursor.isBefore(last)) {
      ZoneOffset offset = zone.getRules().getOffset(cursor);
      ZoneOffsetTransition change = zone.getRules().nextTransition(cursor);
      Instant until =
          change == null || change.getInstant().isAfter(last) ? last : change.getInstant();
      Instant opens = later(cursor, begin.toInstant(offset));
      Instant closes = end.toInstant(offset).isBefore(until) ? end.toInstant(offset) : until;
      if (opens.isBefore(closes)) {
        return Optional.of(new Stretch(opens, closes));
      }
      cursor = until;
    }
    return Optional.empty();
  }

  private ZoneOffset offset(LocalDateTime local) {
    return zone.getRules().getOffset(local);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
