package dev.switchboard.platform.lane;

import static dev.switchboard.gen.Tables.COUNTER;

import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;

/// Counts the ids of a portal, kind by kind.
final class SqlCounters {
  private record Counter(String kind, long lastId) {}

  private static final Stored<Counter> COUNTERS =
      Stored.<Counter>in(COUNTER, COUNTER.PORTAL_ID)
          .id(COUNTER.KIND, Counter::kind)
          .column(COUNTER.LAST_ID, Counter::lastId)
          .read(row -> new Counter(row.get(COUNTER.KIND), row.get(COUNTER.LAST_ID)));

  private SqlCounters() {}

  static long next(Work work, String kind) {
    Rows<Counter> counters = work.rows(COUNTERS);
    long next = counters.find(kind).map(Counter::lastId).orElse(0L) + 1;
    counters.save(new Counter(kind, next));
    return next;
  }
}
