package dev.switchboard.app;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteTranscriptTest implements TranscriptContract {
  @TempDir private Path folder;
  private MovingHouse house;

  @BeforeEach
  void moveIn() {
    String url = "jdbc:sqlite:" + folder.resolve("switchboard.db") + "?busy_timeout=10000";
    house = new MovingHouse(List.of("--port", "0", "--data", folder.toString()), url);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Override
  public MovingHouse house() {
    return house;
  }
}
