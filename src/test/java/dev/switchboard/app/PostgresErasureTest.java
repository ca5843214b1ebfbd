package dev.switchboard.app;

import dev.switchboard.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class PostgresErasureTest implements ErasureContract {
  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;
  private static String database;

  @BeforeAll
  static void start() throws IOException {
    database = TestPostgres.newDatabase();
    client = new ClientServer();
    server = LiveServer.start(data, client.url(), "--db", database);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    client.close();
  }

  @Override
  public LiveServer server() {
    return server;
  }

  @Override
  public ClientServer client() {
    return client;
  }

  @Override
  public String store() {
    return database;
  }
}
