package dev.switchboard.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteMailTest implements MailContract, MailOutContract {
  private static final String NO_CLIENT = "http://127.0.0.1:9";

  @TempDir private Path data;
  private FakeMail mail;
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    mail = new FakeMail();
    server = started();
  }

  private LiveServer started() throws IOException {
    return LiveServer.start(data, NO_CLIENT, "--mail-seconds", "1");
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    mail.close();
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
  public FakeMail mail() {
    return mail;
  }

  @Override
  public String store() {
    return "jdbc:sqlite:" + data.resolve("switchboard.db") + "?busy_timeout=10000";
  }
}
