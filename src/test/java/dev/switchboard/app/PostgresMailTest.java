package dev.switchboard.app;

import dev.switchboard.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PostgresMailTest implements MailContract, MailOutContract {
  private static final String NO_CLIENT = "http://127.0.0.1:9";

  @TempDir private Path data;
  private FakeMail mail;
  private LiveServer server;
  private String database;

  @BeforeEach
  void start() throws IOException {
    mail = new FakeMail();
    database = TestPostgres.newDatabase();
    server = started();
  }

  private LiveServer started() throws IOException {
    return LiveServer.start(data, NO_CLIENT, "--mail-seconds", "1", "--db", database);
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
    return database;
  }
}
