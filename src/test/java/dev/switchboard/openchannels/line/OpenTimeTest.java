package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Time as it passes inside working hours.
final class OpenTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final OpenSpan MORNING =
      OpenSpan.daily(LocalTime.parse("09:00"), LocalTime.parse("13:00"));
  private static final OpenSpan AFTERNOON =
      OpenSpan.daily(LocalTime.parse("14:00"), LocalTime.parse("18:00"));
  private static final WorkingHours WEEK =
      new WorkingHours(
          BERLIN,
          List.of(MORNING, AFTERNOON),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(MonthDay.of(12, 25)));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  // 2026-03-13 is a Friday.
  @ParameterizedTest
  @CsvSource({
    "2026-03-13T12:30,PT30M,2026-03-13T13:00",
    "2026-03-13T12:30,PT1H,2026-03-13T14:30",
    "2026-03-13T13:30,PT1H,2026-03-13T15:00",
    "2026-03-13T17:30,PT1H,2026-03-16T09:30",
    "2026-03-14T12:00,PT8H,2026-03-16T18:00",
    "2026-12-24T17:00,PT2H,2026-12-28T10:00"
  })
  void breaksWeekendsAndHolidaysDoNotCount(String from, String time, String until) {
    assertThat(WEEK.after(at(from), Duration.parse(time))).contains(at(until));
  }

  @Test
  void aDayOfTheWeekMayHaveHoursOfItsOwn() {
    WorkingHours hours =
        new WorkingHours(
            BERLIN,
            List.of(
                new OpenSpan(
                    Optional.of(DayOfWeek.SATURDAY),
                    LocalTime.parse("10:00"),
                    LocalTime.parse("12:00"))),
            Set.of(),
            Set.of());

    assertThat(hours.contains(at("2026-03-13T11:00"))).isFalse();
    assertThat(hours.contains(at("2026-03-14T11:00"))).isTrue();
    assertThat(hours.opening(at("2026-03-14T12:00"))).contains(at("2026-03-21T10:00"));
  }

  @Test
  void hoursThatNeverComeHaveNoOpening() {
    WorkingHours never =
        new WorkingHours(BERLIN, List.of(MORNING), Set.of(DayOfWeek.values()), Set.of());

    assertThat(never.opening(at("2026-03-14T11:00"))).isEmpty();
    assertThat(never.after(at("2026-03-14T11:00"), Duration.ofHours(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anOpeningIsTheFirstMomentInside(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      WorkingHours hours = any(random);
      Instant moment = anyMoment(random, hours.zone());
      Optional<Instant> opening = hours.opening(moment);

      assertThat(opening.filter(moment::equals).isPresent())
          .as("%s %s", hours, moment)
          .isEqualTo(hours.contains(moment));
      opening
          .filter(open -> open.isAfter(moment))
          .ifPresent(open -> {
            assertThat(hours.contains(open)).as("%s %s", hours, moment).isTrue();
            assertThat(openMinutes(hours, moment, open)).as("%s %s", hours, moment).isZero();
          });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whatHasPassedIsWhatLayInside(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      WorkingHours hours = any(random);
      Instant moment = anyMoment(random, hours.zone());
      int minutes = 1 + random.nextInt(3000);
      Optional<Instant> end = hours.after(moment, Duration.ofMinutes(minutes));

      end.ifPresent(reached ->
          assertThat(openMinutes(hours, moment, reached))
              .as("%s %s +%s min", hours, moment, minutes)
              .isEqualTo(minutes));
    }
  }

  private static long openMinutes(WorkingHours hours, Instant from, Instant until) {
    long open = 0;
    for (Instant at = from; at.isBefore(until); at = at.plus(1, ChronoUnit.MINUTES)) {
      open += hours.contains(at) ? 1 : 0;
    }
    return open;
  }

  private static WorkingHours any(Random random) {
    ZoneId zone =
        ZoneId.of(
            List.of("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC")
                .get(random.nextInt(4)));
    List<OpenSpan> spans = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Optional<DayOfWeek> day =
          random.nextInt(3) == 0
              ? Optional.of(DayOfWeek.of(1 + random.nextInt(7)))
              : Optional.empty();
      spans.add(new OpenSpan(day, anyTime(random), anyTime(random)));
    }
    Set<DayOfWeek> off =
        random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.of(1 + random.nextInt(7)));
    return new WorkingHours(zone, spans, off, Set.of());
  }

  private static LocalTime anyTime(Random random) {
    return LocalTime.MIDNIGHT.plusMinutes(30L * random.nextInt(48));
  }

  /// Mostly around the days on which clocks change.
  private static Instant anyMoment(Random random, ZoneId zone) {
    Instant any = Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(500), ChronoUnit.DAYS);
    var change = zone.getRules().nextTransition(any);
    Instant base = change == null || random.nextInt(3) == 0 ? any : change.getInstant();
    return base.plus(random.nextInt(4000) - 2500, ChronoUnit.MINUTES);
  }
}
