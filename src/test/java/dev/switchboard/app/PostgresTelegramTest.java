package dev.switchboard.app;

import dev.switchboard.openchannels.telegram.FakeTelegram;
import dev.switchboard.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PostgresTelegramTest implements TelegramContract {
  @TempDir private Path data;
  private FakeTelegram telegram;
  private LiveServer server;
  private String database;

  @BeforeEach
  void start() throws IOException {
    telegram = new FakeTelegram();
    database = TestPostgres.newDatabase();
    server = started();
  }

  private LiveServer started() throws IOException {
    return LiveServer.start(
        data, telegram.url(), "--telegram-api", telegram.url(), "--db", database);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    telegram.close();
  }

  @Override
  public void restart() throws Exception {
    server.close();
    server = started();
  }

  @Override
  public LiveServer server() {
    return server;
  }

  @Override
  public FakeTelegram telegram() {
    return telegram;
  }

  @Override
  public String store() {
    return database;
  }
}
