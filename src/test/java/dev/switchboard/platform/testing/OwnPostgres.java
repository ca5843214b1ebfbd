package dev.switchboard.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/// A PostgreSQL server for one test, which can stop it and start it again with what it holds.
public final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres running;

  /// @param folder empty or not there
  public OwnPostgres(Path folder) throws IOException {
    this.folder = folder;
    this.running = builder().start();
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
  }

  public String address() {
    return running.getJdbcUrl("postgres", "postgres");
  }

  /// Hangs up on everybody, and takes no calls until [#startAgain].
  public void stop() throws IOException {
    running.close();
  }

  /// At the same address.
  public void startAgain() throws IOException {
    running = builder().setPort(running.getPort()).start();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
