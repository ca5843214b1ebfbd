package dev.switchboard.bench;

import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.routing.Choice;
import dev.switchboard.openchannels.routing.Floor;
import dev.switchboard.openchannels.routing.Policy;
import dev.switchboard.openchannels.routing.Seek;
import dev.switchboard.openchannels.routing.Task;
import dev.switchboard.openchannels.routing.Waiting;
import dev.switchboard.platform.identity.UserId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
  private static final int SKILLS = 10;
  private static final int IDLE_ONE_IN = 3;
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
    new Hall(1_000, waiting, 0).decide(decisions); // warm
    new Hall(1_000, waiting, SKILLS).decide(decisions);
    boolean slow = table(0, waiting, decisions) | table(SKILLS, waiting, decisions);
    System.out.println(slow ? "p99 is above 1 ms" : "p99 is below 1 ms");
    return slow ? 1 : 0;
  }

  /// @param skills how many there are; of these every dialog needs one, and everybody has one but
  ///   every third, who is free all day and has to be passed over
  /// @return whether one decision of a hundred takes longer than it may
  private static boolean table(int skills, int waiting, int decisions) {
    System.out.println(
        skills == 0
            ? "without skills, everybody busy:"
            : "one of " + skills + " skills needed, every third operator is free and has none:");
    boolean slow = false;
    double first = 0;
    for (int operators : List.of(100, 1_000, 10_000)) {
      Cost cost = cost(operators, waiting, skills, decisions);
      first = first == 0 ? cost.half() : first;
      slow |= cost.p99() > 1000;
      System.out.printf(
          "operators: %6d waiting: %d p50: %.1f us p99: %.1f us max: %.0f us cpu: %.1f us"
              + " growth: %.2f%n",
          operators, waiting, cost.half(), cost.p99(), cost.max(), cost.cpu(), cost.half() / first);
    }
    return slow;
  }

  /// In microseconds.
  ///
  /// @param cpu what a decision takes of a processor on average, whoever else uses the machine
  private record Cost(double half, double p99, double max, double cpu) {}

  private static Cost cost(int operators, int waiting, int skills, int decisions) {
    Hall hall = new Hall(operators, waiting, skills);
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();
    long[] nanos = hall.decide(decisions);
    double cpu = (thread.getCurrentThreadCpuTime() - before) / 1000.0 / decisions;
    Arrays.sort(nanos);
    return new Cost(
        nanos[nanos.length / 2] / 1000.0,
        nanos[nanos.length * 99 / 100] / 1000.0,
        nanos[nanos.length - 1] / 1000.0,
        cpu);
  }

  /// Operators who are all busy, and clients who wait for them.
  private static final class Hall {
    private final Floor floor = new Floor();
    private final Random random = new Random(1);
    private final List<Long> held = new ArrayList<>();
    private final List<List<UserId>> teams = new ArrayList<>();
    private final int skills;
    private long sessions;

    Hall(int operators, int waiting, int skills) {
      this.skills = skills;
      for (int line = 0; line < LINES; line++) {
        teams.add(new ArrayList<>());
      }
      for (int user = 1; user <= operators; user++) {
        floor.able(new UserId(user), isIdle(user) ? Set.of("golf") : skill(user));
        for (int i = 0; i < 3; i++) {
          teams.get((user + i * 7) % LINES).add(new UserId(user));
        }
      }
      for (int line = 0; line < LINES; line++) {
        floor.line(new LineId(line + 1), POLICY, teams.get(line));
      }
      for (int i = 0; i < operators * LIMIT; i++) {
        int user = i % operators + 1;
        if (!isIdle(user)) {
          long session = ++sessions;
          floor.holds(session, new UserId(user), Task.ANSWERED);
          held.add(session);
        }
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
      Set<String> needed = need(teams.get((int) line.value() - 1));
      if (floor.choose(line, new Seek(Set.of(), needed), List.of()) instanceof Choice.Ask ask) {
        give(session, ask);
      } else {
        floor.waits(
            new Waiting(
                session, line, Instant.ofEpochMilli(session), Set.of(), needed, Optional.empty()));
      }
    }

    private boolean isIdle(int user) {
      return skills > 0 && user % IDLE_ONE_IN == 0;
    }

    private Set<String> skill(int user) {
      return skills == 0 ? Set.of() : Set.of("skill" + user / LINES % skills);
    }

    /// What somebody of the team can do who is not idle: else ever more would wait for nobody.
    private Set<String> need(List<UserId> team) {
      while (true) {
        int user = (int) team.get(random.nextInt(team.size())).value();
        if (!isIdle(user)) {
          return skill(user);
        }
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
