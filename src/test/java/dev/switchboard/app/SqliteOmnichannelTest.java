package dev.switchboard.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class SqliteOmnichannelTest implements WebimContract, AnswersContract {
  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
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
}
