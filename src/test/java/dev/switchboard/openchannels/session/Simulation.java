package dev.switchboard.openchannels.session;

import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A day in a company, in a portal of its own; one that goes wrong is made as short as it can be
/// and still goes wrong. [Days] lives many of them.
final class Simulation implements AutoCloseable {
  /// A day of hundreds of people takes long to live again: after this time the history is as short
  /// as it has become.
  private static final Duration LONGEST_SEARCH = Duration.ofMinutes(2);

  private final Path folder;
  private final Database database;
  private long portals;

  Simulation() {
    try {
      folder = newFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = Database.open(new DatabaseConfig.Sqlite(folder.resolve("days.db")), 1);
  }

  /// In memory, where there is a file system there: the virtual disk loses nothing when a virtual
  /// server dies.
  private static Path newFolder() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "switchboard-days")
        : Files.createTempDirectory("switchboard-days");
  }

  Optional<Days.Finding> live(Days.Day day) {
    long[] seeds = new SplittableRandom(day.seed()).longs(day.steps()).toArray();
    List<Integer> all = IntStream.range(0, day.steps()).boxed().toList();
    return live(day, seeds, all, false, new ArrayList<>())
        .map(found -> shortest(day, seeds, all.subList(0, found.step() + 1)));
  }

  private Optional<SimulatedDay.Breach> live(
      Days.Day day, long[] seeds, List<Integer> steps, boolean tells, List<String> told) {
    SimulatedDay lived = new SimulatedDay(database, ++portals, tells);
    Optional<SimulatedDay.Breach> breach =
        lived.run(day.size(), day.seed(), steps.size(), step -> seeds[steps.get((int) step)]);
    told.addAll(lived.told());
    breach.ifPresent(found -> told.addAll(found.wrong()));
    return breach;
  }

  /// Leaves out steps, many at once and then fewer, as long as it still goes wrong.
  private Days.Finding shortest(Days.Day day, long[] seeds, List<Integer> failing) {
    List<Integer> steps = new ArrayList<>(failing);
    long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
    for (int chunk = Math.max(1, steps.size() / 2); chunk > 0; chunk /= 2) {
      for (int from = 0; from < steps.size() && System.nanoTime() < until; ) {
        List<Integer> fewer = new ArrayList<>(steps);
        fewer.subList(from, Math.min(steps.size(), from + chunk)).clear();
        if (live(day, seeds, fewer, false, new ArrayList<>()).isPresent()) {
          steps = fewer;
        } else {
          from += chunk;
        }
      }
    }
    List<String> told = new ArrayList<>();
    live(day, seeds, steps, true, told);
    return new Days.Finding(day.seed(), told);
  }

  @Override
  public void close() {
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
