package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkingHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static WorkingHours hours(String from, String to) {
    return hours(from, to, Set.of(), Set.of());
  }

  private static WorkingHours hours(
      String from, String to, Set<DayOfWeek> daysOff, Set<MonthDay> holidays) {
    return new WorkingHours(BERLIN, LocalTime.parse(from), LocalTime.parse(to), daysOff, holidays);
  }

  private static Instant inBerlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "09:00,21:00,08:59:59,false",
    "09:00,21:00,09:00:00,true",
    "09:00,21:00,20:59:59,true",
    "09:00,21:00,21:00:00,false",
    "00:00,23:59,00:00:00,true",
    "00:00,23:59,23:59:59,true",
    "22:00,06:00,21:59:59,false",
    "22:00,06:00,22:00:00,true",
    "22:00,06:00,00:00:00,true",
    "22:00,06:00,05:59:59,true",
    "22:00,06:00,06:00:00,false",
    "10:00,00:00,23:59:59,true",
    "10:00,00:00,00:00:00,false",
    "08:00,08:00,03:00:00,true",
    "00:00,00:00,12:00:00,true"
  })
  void theFirstMomentIsInsideAndTheLastIsNot(String from, String to, String at, boolean inside) {
    assertThat(hours(from, to).contains(inBerlin("2026-03-11T" + at))).isEqualTo(inside);
  }

  // 2026-03-13 is a Friday.
  @ParameterizedTest
  @CsvSource({
    "09:00,18:00,2026-03-13T12:00,true",
    "09:00,18:00,2026-03-14T12:00,false",
    "09:00,18:00,2026-03-15T12:00,false",
    "22:00,06:00,2026-03-13T23:00,true",
    "22:00,06:00,2026-03-14T05:00,true",
    "22:00,06:00,2026-03-14T23:00,false",
    "22:00,06:00,2026-03-15T05:00,false",
    "22:00,06:00,2026-03-16T05:00,false",
    "22:00,06:00,2026-03-16T22:00,true"
  })
  void aNightBelongsToTheDayOnWhichItBegins(String from, String to, String at, boolean inside) {
    Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    assertThat(hours(from, to, weekend, Set.of()).contains(inBerlin(at))).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24T12:00,true",
    "2026-12-25T12:00,false",
    "2027-12-25T12:00,false",
    "2026-12-26T12:00,true",
    "2028-02-29T12:00,false",
    "2027-02-28T12:00,true",
    "2027-03-01T12:00,true"
  })
  void holidaysComeEveryYear(String at, boolean inside) {
    Set<MonthDay> holidays = Set.of(MonthDay.of(12, 25), MonthDay.of(2, 29));

    assertThat(hours("09:00", "18:00", Set.of(), holidays).contains(inBerlin(at)))
        .isEqualTo(inside);
  }

  @Test
  void theZoneDecidesWhichDayItIs() {
    Set<MonthDay> newYear = Set.of(MonthDay.of(1, 1));
    Instant moment = Instant.parse("2026-12-31T23:30:00Z");

    assertThat(hours("00:00", "23:59", Set.of(), newYear).contains(moment)).isFalse();
    assertThat(
            new WorkingHours(
                    ZoneOffset.UTC, LocalTime.MIDNIGHT, LocalTime.of(23, 59), Set.of(), newYear)
                .contains(moment))
        .isTrue();
  }

  @Test
  void whenClocksGoForwardTheHoursFollowTheClockOnTheWall() {
    WorkingHours hours = hours("02:30", "09:00");

    // 2026-03-29: 02:00 becomes 03:00, so 02:30 never comes and the first moment is 03:00.
    assertThat(hours.contains(Instant.parse("2026-03-29T00:59:59Z"))).isFalse();
    assertThat(hours.contains(Instant.parse("2026-03-29T01:00:00Z"))).isTrue();
    assertThat(hours.contains(Instant.parse("2026-03-29T06:59:59Z"))).isTrue();
    assertThat(hours.contains(Instant.parse("2026-03-29T07:00:00Z"))).isFalse();
    assertThat(hours.contains(Instant.parse("2026-03-28T07:59:59Z"))).isTrue();
  }

  @Test
  void whenClocksGoBackTheHourThatComesTwiceIsInsideTwice() {
    WorkingHours hours = hours("02:00", "03:00");

    // 2026-10-25: 03:00 becomes 02:00.
    assertThat(hours.contains(Instant.parse("2026-10-24T23:59:59Z"))).isFalse();
    assertThat(hours.contains(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
    assertThat(hours.contains(Instant.parse("2026-10-25T01:30:00Z"))).isTrue();
    assertThat(hours.contains(Instant.parse("2026-10-25T02:00:00Z"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withoutDaysOffEveryMomentIsEitherInsideTheSpanOrInsideItsOpposite(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5000; round++) {
      LocalTime from = anyTime(random);
      LocalTime to = anyTime(random);
      if (from.equals(to)) {
        continue;
      }
      Instant moment = anyMoment(random);
      ZoneId zone = anyZone(random);
      boolean inside = new WorkingHours(zone, from, to, Set.of(), Set.of()).contains(moment);
      boolean opposite = new WorkingHours(zone, to, from, Set.of(), Set.of()).contains(moment);

      assertThat(inside).as("%s-%s %s %s", from, to, zone, moment).isNotEqualTo(opposite);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void aDayOffOnlyEverClosesAndAllDaysOffCloseForGood(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5000; round++) {
      LocalTime from = anyTime(random);
      LocalTime to = anyTime(random);
      Instant moment = anyMoment(random);
      ZoneId zone = anyZone(random);
      Set<DayOfWeek> some = Set.of(DayOfWeek.of(1 + random.nextInt(7)));
      boolean open = new WorkingHours(zone, from, to, Set.of(), Set.of()).contains(moment);
      boolean less = new WorkingHours(zone, from, to, some, Set.of()).contains(moment);
      Set<DayOfWeek> every = Set.of(DayOfWeek.values());

      assertThat(!less || open).isTrue();
      assertThat(new WorkingHours(zone, from, to, every, Set.of()).contains(moment)).isFalse();
    }
  }

  /// Never 23:59, which means the end of the day when it closes and 23:59 when it opens.
  private static LocalTime anyTime(Random random) {
    return LocalTime.MIDNIGHT.plusMinutes(random.nextInt(24 * 60 - 1));
  }

  private static Instant anyMoment(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z")
        .plus(Duration.ofMillis(random.nextLong(Duration.ofDays(1000).toMillis())));
  }

  private static ZoneId anyZone(Random random) {
    return ZoneId.of(
        List.of("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
            .get(random.nextInt(5)));
  }
}
