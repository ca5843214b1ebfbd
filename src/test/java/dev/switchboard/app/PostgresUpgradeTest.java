package dev.switchboard.app;

import dev.switchboard.platform.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

final class PostgresUpgradeTest implements UpgradeContract {
  /// A database takes a second here. What differs between the two shows in any of them.
  private static final int EVERY = 8;

  @TempDir private Path folder;

  static List<String> upgraded() {
    List<String> all = UpgradeContract.versions();
    return IntStream.iterate(0, i -> i < all.size(), i -> i + EVERY).mapToObj(all::get).toList();
  }

  @Override
  public OldStore empty() {
    String url = TestPostgres.newDatabase();
    return new OldStore(url, List.of("--port", "0", "--data", folder.toString(), "--db", url));
  }
}
