package dev.switchboard.app;

import dev.switchboard.platform.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PostgresTranscriptTest implements TranscriptContract {
  @TempDir private Path folder;
  private MovingHouse house;

  @BeforeEach
  void moveIn() {
    String url = TestPostgres.newDatabase();
    house = new MovingHouse(List.of("--port", "0", "--data", folder.toString(), "--db", url), url);
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
