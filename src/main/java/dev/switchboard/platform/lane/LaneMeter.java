package dev.switchboard.platform.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/// What the lanes tell the metrics.
final class LaneMeter {
  private final Counter commands;
  private final DistributionSummary batches;

  LaneMeter(MeterRegistry registry) {
    commands = registry.counter("switchboard.lane.commands");
    batches = DistributionSummary.builder("switchboard.lane.batch.size").register(registry);
  }

  void batch(int size) {
    commands.increment(size);
    batches.record(size);
  }
}
