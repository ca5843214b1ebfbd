package dev.switchboard.app;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

final class SqliteUpgradeTest implements UpgradeContract {
  @TempDir private Path folder;

  static List<String> upgraded() {
    return UpgradeContract.versions();
  }

  @Override
  public OldStore empty() {
    return new OldStore(
        "jdbc:sqlite:" + folder.resolve("switchboard.db") + "?synchronous=OFF",
        List.of("--port", "0", "--data", folder.toString()));
  }
}
