package dev.switchboard.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteWhatsappTest implements WhatsappContract, WhatsappOutContract {
  @TempDir private Path data;
  private FakeMeta meta;
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    meta = new FakeMeta();
    server = started();
  }

  private LiveServer started() throws IOException {
    return LiveServer.start(data, meta.url(), "--whatsapp-api", meta.url());
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
    return "jdbc:sqlite:" + data.resolve("switchboard.db") + "?busy_timeout=10000";
  }
}
