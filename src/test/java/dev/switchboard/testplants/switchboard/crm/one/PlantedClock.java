package dev.switchboard.testplants.switchboard.crm.one;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/// Every way to the wall clock.
public final class PlantedClock {
  private PlantedClock() {}

  public static List<Supplier<Object>> all() {
    return List.of(
        () -> Instant.now(),
        Instant::now,
        () -> LocalDateTime.now(ZoneOffset.UTC),
        () -> System.currentTimeMillis(),
        () -> new Date(),
        () -> Clock.systemUTC(),
        () -> InstantSource.system());
  }
}
