package dev.switchboard.bench;

import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.routing.Choice;
import dev.switchboard.openchannels.routing.Floor;
import dev.switchboard.openchannels.routing.Policy;
import dev.switchboard.openchannels.routing.Task;
import dev.switchboard.openchannels.routing.Waiting;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What it costs to decide who gets a dialog, among ever more operators, while thousands wait.
///
/// One decision is all that a finished dialog causes on the floor: a place is free, what has waited
/// longest is found and given, and a new client is told to wait.
final class RoutingBench implements Benchmark {
  private static final int LINES = 20;
  private static final int LIMIT = 3;
  private static final Policy POLICY =
      new Policy(QueueType.EVENLY, LIMIT, ChatsCounted.ANSWERED_NEW, true, 0);

  @Override
  public String name() {
    return "routing";
  }

  @Override
  public String summary() {
    return "what it costs in the lane to decide who gets a dialog, by operators and dialogs waiting";
  }

  @Override
  public boolean quick() {
    return true;
  }

  @Override
  public int run(Options options) {
    options.only("waiting", "decisions");
    int waiting = options.number("waiting", 10_000);
    int decisions = options.number("decisions", 100_000);
    new Hall(1_000, waiting).decide(decisions); // warm
    double first = 0;
    boolean slow = false;
    for (int operators : List.of(100, 1_000, 10_000)) {
      long[] nanos = new Hall(operators, waiting).decide(decisions);
      Arrays.sort(nanos);
      double half = nanos[nanos.length / 2] / 1000.0;
      double p99 = nanos[nanos.length * 99 / 100] / 1000.0;
      first = first == 0 ? half : first;
      slow |= p99 > 1000;
      System.out.printf(
          "operators: %6d waiting: %d half: %.1f us p99: %.1f us max: %.0f us growth: %.2f%n",
          operators, waiting, half, p99, nanos[nanos.length - 1] / 1000.0, half / first);
    }
    return slow ? 1 : 0;
  }

  /// Operators who are all busy, and clients who wait for them.
  private static final class Hall {
    private final Floor floor = new Floor();
    private final Random random = new Random(1);
    private final List<Long> held = new ArrayList<>();
    private long sessions;

    Hall(int operators, int waiting) {
      List<List<UserId>> teams = new ArrayList<>();
      for (int line = 0; line < LINES; line++) {
        teams.add(new ArrayList<>());
      }
      for (int user = 1; user <= operators; user++) {
        for (int i = 0; i < 3; i++) {
          teams.get((user + i * 7) % LINES).add(new UserId(user));
        }
      }
      for (int line = 0; line < LINES; line++) {
        floor.line(new LineId(line + 1), POLICY, teams.get(line));
      }
      for (int i = 0; i < operators * LIMIT; i++) {
        long session = ++sessions;
        floor.holds(session, new UserId(i % operators + 1), Task.ANSWERED);
        held.add(session);
      }
      for (int i = 0; i < waiting; i++) {
        arrive();
      }
      floor.nextMatch();
    }

    /// A client comes, and somebody is asked if somebody is free.
    private void arrive() {
      long session = ++sessions;
      LineId line = new LineId(random.nextInt(LINES) + 1);
      if (floor.choose(line, Set.of(), List.of()) instanceof Choice.Ask ask) {
        give(session, ask);
      } else {
        floor.waits(
            new Waiting(session, line, Instant.ofEpochMilli(session), Set.of(), Optional.empty()));
      }
    }

    private void give(long session, Choice.Ask ask) {
      floor.given(ask.user(), Instant.ofEpochMilli(sessions));
      floor.holds(session, ask.user(), Task.OFFERED);
      floor.waitsNoLonger(session);
      held.add(session);
    }

    long[] decide(int times) {
      long[] nanos = new long[times];
      for (int i = 0; i < times; i++) {
        int which = random.nextInt(held.size());
        long finished = held.get(which);
        held.set(which, held.getLast());
        held.removeLast();
        long start = System.nanoTime();
        floor.releases(finished);
        floor.nextMatch().ifPresent(match -> give(match.session(), match.ask()));
        floor.nextMatch().ifPresent(match -> give(match.session(), match.ask()));
        arrive();
        nanos[i] = System.nanoTime() - start;
      }
      return nanos;
    }
  }
}
