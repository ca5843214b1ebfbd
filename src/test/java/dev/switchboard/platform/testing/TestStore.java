package dev.switchboard.platform.testing;

import dev.switchboard.platform.files.FileConfig;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.DatabaseConfig;
import dev.switchboard.platform.storage.SideStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A migrated database with lanes on it. SQLite in a folder of its own, or whatever is given.
public final class TestStore implements AutoCloseable {
  private final Path folder;
  private final DatabaseConfig config;
  private final TestClock clock = new TestClock();
  private final Database database;
  private final Lanes lanes;

  private TestStore(Path folder, DatabaseConfig config) {
    this.folder = folder;
    this.config = config;
    this.database = Database.open(config, 1);
    this.lanes = new Lanes(database, 1, clock, new SimpleMeterRegistry());
  }

  /// An empty store, copied from one that is migrated once: that takes longer than most tests.
  private static final class Migrated {
    static final Path FILE = migrate(newFolder());

    private static Path migrate(Path folder) {
      Path file = folder.resolve("migrated.db");
      Database.open(new DatabaseConfig.Sqlite(file), 1).close();
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file;
    }
  }

  public static TestStore sqlite() {
    Path folder = newFolder();
    Path file = folder.resolve("test.db");
    try {
      Files.copy(Migrated.FILE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestStore(folder, new DatabaseConfig.Sqlite(file));
  }

  /// In a database of its own.
  public static TestStore postgres() {
    return new TestStore(newFolder(), new DatabaseConfig.Postgres(TestPostgres.migrated()));
  }

  /// The same, over a wire that can be cut.
  public static TestStore postgres(CutWire wire) {
    return new TestStore(
        newFolder(), new DatabaseConfig.Postgres(wire.leadTo(TestPostgres.migrated())));
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("switchboard-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Database database() {
    return database;
  }

  /// For a connection past the server: JDBC.
  public String address() {
    return switch (config) {
      case DatabaseConfig.Sqlite(Path file) -> "jdbc:sqlite:" + file + "?busy_timeout=10000";
      case DatabaseConfig.Postgres(String url) -> url;
    };
  }

  /// Opened anew by each caller, who closes it.
  public SideStore side() {
    return SideStore.beside(config);
  }

  public Lanes lanes() {
    return lanes;
  }

  public TestClock clock() {
    return clock;
  }

  /// Files in a folder beside the store, with links below `https://chat.example.com`.
  public FilesModule files() {
    return files(FileConfig.DEFAULT);
  }

  public FilesModule files(FileConfig config) {
    FilesModule.Place place =
        new FilesModule.Place(folder.resolve("files"), () -> "https://chat.example.com");
    return FilesModule.at(place, database, lanes, clock, config);
  }

  /// Runs a command in the first portal and waits until it is on disk.
  public <O> O run(Command<O> command) {
    return lanes.call(PortalId.FIRST, command);
  }

  @Override
  public void close() {
    try {
      lanes.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
    deleteFolder();
  }

  private void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
