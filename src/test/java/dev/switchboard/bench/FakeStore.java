package dev.switchboard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The store and the outbox of [FakeServer]: one commit a message, one delivery at a time.
final class FakeStore {
  private static final int FORGETFUL_BATCH = 50;

  private final Connection connection;
  private final URI client;
  private final ExecutorService courier = Executors.newSingleThreadExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int uncommitted;

  private record Delivery(long id, String chat, String text) {}

  FakeStore(Path data, String clientUrl) {
    client = URI.create(clientUrl + "/send_message");
    try {
      connection =
          DriverManager.getConnection(
              "jdbc:sqlite:"
                  + data.resolve("switchboard.db")
                  + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000");
      run("CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY, external_id TEXT UNIQUE)");
      run("CREATE TABLE IF NOT EXISTS dialog (id INTEGER PRIMARY KEY)");
      run("CREATE TABLE IF NOT EXISTS session (id INTEGER PRIMARY KEY)");
      run(
          "CREATE TABLE IF NOT EXISTS delivery"
              + " (id INTEGER PRIMARY KEY, dead BOOLEAN NOT NULL, chat TEXT, body TEXT)");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Stores a message that is not there yet, with its answer. A forgetful store commits only now
  /// and then.
  synchronized void store(String chat, String id, String text, boolean forgetful) {
    try {
      boolean isNew = run("INSERT OR IGNORE INTO message (external_id) VALUES ('" + id + "')") > 0;
      if (isNew) {
        run("INSERT OR IGNORE INTO dialog (id) VALUES (" + chat + ")");
        run(
            "INSERT INTO delivery (dead, chat, body) VALUES (FALSE, '"
                + chat
                + "', 'You said: "
                + text
                + "')");
      }
      if (!forgetful || ++uncommitted % FORGETFUL_BATCH == 0) {
        connection.commit();
        courier.execute(this::deliver);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void deliverPending() {
    courier.execute(this::deliver);
  }

  private void deliver() {
    for (Delivery delivery : pending()) {
      send(delivery);
      delivered(delivery);
    }
  }

  private synchronized List<Delivery> pending() {
    List<Delivery> pending = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id, chat, body FROM delivery ORDER BY id")) {
      while (rows.next()) {
        pending.add(new Delivery(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
      return pending;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void delivered(Delivery delivery) {
    try {
      run("DELETE FROM delivery WHERE id = " + delivery.id());
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(Delivery delivery) {
    String body =
        "{\"chat_id\":%s,\"message\":{\"id\":\"answer-%d\",\"kind\":\"operator\",\"text\":\"%s\"}}"
            .formatted(delivery.chat(), delivery.id(), delivery.text());
    try {
      http.send(
          HttpRequest.newBuilder(client).POST(BodyPublishers.ofString(body)).build(),
          BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
