package dev.switchboard.app;

import dev.switchboard.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PostgresWhatsappTest implements WhatsappContract, WhatsappOutContract {
  @TempDir private Path data;
  private FakeMeta meta;
  private LiveServer server;
  private String database;

  @BeforeEach
  void start() throws IOException {
    meta = new FakeMeta();
    database = TestPostgres.newDatabase();
    server = started();
  }

  private LiveServer started() throws IOException {
    return LiveServer.start(data, meta.url(), "--whatsapp-api", meta.url(), "--db", database);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    meta.close();
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
  public FakeMeta meta() {
    return meta;
  }

  @Override
  public String store() {
    return database;
  }
}
