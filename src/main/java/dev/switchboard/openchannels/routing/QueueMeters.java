package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.storage.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/// What a machine is told of the clients who wait for people, on all lines of all portals.
public final class QueueMeters {
  private QueueMeters() {}

  public static void register(Database database, InstantSource clock, MeterRegistry metrics) {
    Gauge.builder("switchboard.queue.waiting", () -> SqlTickets.waitingSince(database).size())
        .register(metrics);
    TimeGauge.builder(
            "switchboard.queue.longest", () -> longest(database, clock), TimeUnit.MILLISECONDS)
        .register(metrics);
  }

  private static long longest(Database database, InstantSource clock) {
    return SqlTickets.waitingSince(database).stream()
        .min(Comparator.naturalOrder())
        .map(since -> Duration.between(since, clock.instant()).toMillis())
        .orElse(0L);
  }
}
