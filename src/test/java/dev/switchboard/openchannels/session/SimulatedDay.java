package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.EndLease;
import dev.switchboard.openchannels.life.LifeModule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.VirtualAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongUnaryOperator;

/// A company at work under a virtual clock, on the real commands over a real store, with everything
/// decided by one seed: what people do, what time it is, when the server dies.
///
/// Every step has a seed of its own, so that a history with steps left out is a history, too.
final class SimulatedDay {
  /// What was wrong after which of the steps.
  record Breach(int step, String deed, List<String> wrong) {}

  /// How many steps on average lie between two times that all rows are read again; after every
  /// death of the server they are, too.
  private static final int ROWS_READ_ONCE_IN = 250;

  private final Database database;
  private final PortalId portal;
  private final boolean tells;
  private final Recount recount = new Recount();
  private final LifeModule life = new LifeModule();
  private final Snoozing snoozing = new Snoozing();
  private final VirtualAlarms alarms = new VirtualAlarms(timers());
  private final Robots robots = new Robots();
  private final List<EventListener> listeners = listeners();
  private final List<String> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private Lanes lanes;
  private Optional<Breach> breach = Optional.empty();

  /// @param tells what was done is put into words
  SimulatedDay(Database database, long portal, boolean tells) {
    this.database = database;
    this.tells = tells;
    this.portal = new PortalId(portal);
    this.lanes = newLanes();
  }

  private List<TimerHandler> timers() {
    List<TimerHandler> all = new ArrayList<>(life.timers());
    all.add(new QueueClock());
    all.add(new EndLease());
    all.add(new ClosingTimer());
    all.add(snoozing);
    all.add(new BotPatience());
    return all;
  }

  private List<EventListener> listeners() {
    List<EventListener> all = new ArrayList<>(List.of(alarms, recount, robots, new PeopleWatch()));
    all.add(snoozing);
    all.addAll(life.listeners());
    return all;
  }

  private Lanes newLanes() {
    return new Lanes(database, 1, () -> now, new SimpleMeterRegistry());
  }

  /// Lives through the steps until something is wrong.
  ///
  /// @param steps the seed of each
  Optional<Breach> run(Company.Size size, long seed, int steps, LongUnaryOperator seeds) {
    try {
      Company company = lanes.call(portal, work -> Company.found(at(work), size, new Random(seed)));
      recount.know(company);
      Deeds deeds = new Deeds(company, recount, robots);
      int done = 0;
      while (done < steps && breach.isEmpty()) {
        done = commit(deeds, done, steps, seeds);
      }
      return breach;
    } finally {
      close();
    }
  }

  /// What was done, step by step, if it was to be told.
  List<String> told() {
    return told;
  }

  private VirtualWork at(Work lane) {
    return new VirtualWork(lane, now, listeners);
  }

  /// Steps that share a commit; after some of them the server dies.
  private int commit(Deeds deeds, int from, int steps, LongUnaryOperator seeds) {
    int[] next = {from};
    boolean[] dies = {false};
    lanes.call(
        portal,
        lane -> {
          boolean goesOn = true;
          while (goesOn && next[0] < steps && breach.isEmpty()) {
            Random random = new Random(seeds.applyAsLong(next[0]));
            step(lane, deeds, random, next[0]);
            next[0]++;
            goesOn = random.nextInt(6) > 0;
            dies[0] = random.nextInt(60) == 0;
          }
          return next[0];
        });
    if (dies[0]) {
      die();
    }
    return next[0];
  }

  private void step(Work lane, Deeds deeds, Random random, int number) {
    pass(lane, random);
    Deed deed = Deed.of(now, " ", deeds.act(at(lane), random));
    if (tells) {
      told.add(deed.toString());
    }
    recount.check(at(lane));
    recount.wrong().addAll(robots.wrong(at(lane)));
    if (random.nextInt(ROWS_READ_ONCE_IN) == 0) {
      recount.checkRows(at(lane));
      recount.checkMemory(at(lane));
    }
    if (!recount.wrong().isEmpty()) {
      breach = Optional.of(new Breach(number, deed.toString(), List.copyOf(recount.wrong())));
    }
  }

  /// Some seconds, now and then minutes, rarely the rest of the day.
  private void pass(Work lane, Random random) {
    int die = random.nextInt(2_000);
    Duration time =
        die == 0
            ? Duration.ofHours(random.nextInt(14))
            : Duration.ofMillis(random.nextInt(die < 100 ? 240_000 : 8_000));
    Instant until = now.plus(time);
    while (alarms.next().filter(due -> !due.isAfter(until)).isPresent()) {
      Instant due = alarms.next().get();
      now = due.isAfter(now) ? due : now;
      alarms.fireNext(at(lane));
    }
    now = until;
  }

  /// All that was in memory is lost; what was committed is not. The next steps go by what is read.
  private void die() {
    if (tells) {
      told.add(now + " the server dies");
    }
    close();
    lanes = newLanes();
    alarms.reload(database, portal);
    lanes.call(
        portal,
        lane -> {
          recount.checkRows(at(lane));
          return lane.now();
        });
  }

  private void close() {
    try {
      lanes.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
