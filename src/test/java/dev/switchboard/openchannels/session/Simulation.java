package dev.switchboard.openchannels.session;

import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Days after days in companies of all sizes, each in a portal of its own; a day that goes wrong is
/// made as short as it can be and still goes wrong.
public final class Simulation implements AutoCloseable {
  /// What was found: empty when nothing was.
  ///
  /// @param history the shortest one that still goes wrong, and what is wrong then
  public record Finding(long seed, List<String> history) {}

  private static final int TRIES = 400;

  private final Path folder;
  private final Database database;
  private long portals;

  public Simulation() {
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

  /// Lives one day.
  public Optional<Finding> day(Company.Size size, long seed, int steps) {
    long[] seeds = new SplittableRandom(seed).longs(steps).toArray();
    List<Integer> all = IntStream.range(0, steps).boxed().toList();
    Optional<SimulatedDay.Breach> breach = live(size, seed, seeds, all, new ArrayList<>());
    return breach.map(found -> shortest(size, seed, seeds, all.subList(0, found.step() + 1)));
  }

  private Optional<SimulatedDay.Breach> live(
      Company.Size size, long seed, long[] seeds, List<Integer> steps, List<String> told) {
    SimulatedDay day = new SimulatedDay(database, ++portals);
    Optional<SimulatedDay.Breach> breach =
        day.run(size, seed, steps.size(), step -> seeds[steps.get((int) step)]);
    told.addAll(day.told());
    breach.ifPresent(found -> told.addAll(found.wrong()));
    return breach;
  }

  /// Leaves out steps, many at once and then fewer, as long as it still goes wrong.
  private Finding shortest(Company.Size size, long seed, long[] seeds, List<Integer> failing) {
    List<Integer> steps = new ArrayList<>(failing);
    int tries = 0;
    for (int chunk = Math.max(1, steps.size() / 2); chunk > 0; chunk /= 2) {
      for (int from = 0; from < steps.size() && tries < TRIES; tries++) {
        List<Integer> fewer = new ArrayList<>(steps);
        fewer.subList(from, Math.min(steps.size(), from + chunk)).clear();
        if (live(size, seed, seeds, fewer, new ArrayList<>()).isPresent()) {
          steps = fewer;
        } else {
          from += chunk;
        }
      }
    }
    List<String> told = new ArrayList<>();
    live(size, seed, seeds, steps, told);
    return new Finding(seed, told);
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
