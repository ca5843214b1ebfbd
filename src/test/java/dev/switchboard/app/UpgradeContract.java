package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A store of any earlier version comes to this one in one step, or the server does not start and
/// leaves it alone.
interface UpgradeContract {
  /// Migration 33 has the sessions counted that were there before it.
  int COUNTED_SINCE = 33;

  /// One furnished store for all tests of this run: it takes longer than an upgrade.
  final class Furnished {
    static final EarlierRows ROWS = rows();

    private static EarlierRows rows() {
      try {
        Path folder = Files.createTempDirectory("switchboard-furnished");
        FurnishedDemo.start(folder).close();
        EarlierRows rows = EarlierRows.of(folder);
        try (var files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        return rows;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// @param flags with which a server starts on it
  record OldStore(String url, List<String> flags) {
    Connection connect() throws SQLException {
      return DriverManager.getConnection(url);
    }

    /// As a server of that version would have left it.
    OldStore at(String version) throws SQLException {
      Flyway.configure()
          .dataSource(url, null, null)
          .locations("classpath:db")
          .target(version)
          .group(true)
          .load()
          .migrate();
      try (Connection connection = connect()) {
        Furnished.ROWS.fill(connection);
      }
      return this;
    }

    void run(String sql) throws SQLException {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    /// Everything that stands in it, the history of its tables included.
    Map<String, List<String>> everything() throws SQLException {
      try (Connection connection = connect()) {
        Map<String, List<String>> columns = EarlierRows.columns(connection);
        columns.put("flyway_schema_history", List.of("version", "checksum", "success"));
        return EarlierRows.kept(connection, columns);
      }
    }

    long openSessions() throws SQLException {
      try (Connection connection = connect();
          Statement ask = connection.createStatement();
          ResultSet open = ask.executeQuery("SELECT COUNT(*) FROM session WHERE closed_at = 0")) {
        open.next();
        return open.getLong(1);
      }
    }

    Server start() {
      return Server.start(config(), new TestClock());
    }

    Config config() {
      return Config.of(flags, Map.of());
    }
  }

  /// An empty database of its own.
  OldStore empty();

  static List<String> versions() {
    return MigratedColumn.versions();
  }

  /// Whatever versions are to be tried on this kind of database.
  @ParameterizedTest
  @MethodSource("upgraded")
  default void aStoreOfAnyVersionKeepsItsRowsAndTakesMessagesAtOnce(String version)
      throws Exception {
    OldStore store = empty().at(version);
    Map<String, List<String>> columns;
    Map<String, List<String>> before;
    try (Connection connection = store.connect()) {
      columns = EarlierRows.columns(connection);
      before = EarlierRows.kept(connection, columns);
    }
    expectCounting(before, version);
    Database.open(store.config().database(), 1).close();
    try (Connection connection = store.connect()) {
      assertThat(EarlierRows.kept(connection, columns)).isEqualTo(before);
    }
    try (Server server = store.start()) {
      new FirstStart(store.config(), server).administratorLink();
      assertThat(server.lanes().call(PortalId.FIRST, new ClientWrites()))
          .isInstanceOf(ReceiveMessage.Outcome.Stored.class);
      assertThat(newestTexts(server)).contains("After all");
    }
  }

  private static void expectCounting(Map<String, List<String>> before, String version) {
    if (before.containsKey("session") && Integer.parseInt(version) < COUNTED_SINCE) {
      List<String> timers = new ArrayList<>(before.get("timer"));
      timers.add("[1, report.backfill, sessions, 0, %d]".formatted(before.get("session").size()));
      timers.sort(null);
      before.put("timer", timers);
    }
  }

  /// Somebody whom nobody knows, on a line that is new.
  record ClientWrites() implements Command<ReceiveMessage.Outcome> {
    @Override
    public ReceiveMessage.Outcome decide(Work work) {
      LineId line = Lines.in(work).add(LineSettings.DEFAULT, List.of(), new UserId(1)).id();
      ClientMessage message =
          new ClientMessage(
              new UserCode("livechat", line, "new", "new"),
              "livechat|" + line + "|new",
              false,
              Optional.of("m1"),
              new ClientCard("Ada", "", "", "", "", ""),
              "After all",
              List.of(),
              Optional.empty(),
              "",
              true);
      return new ReceiveMessage(message, Optional.empty()).decide(work);
    }
  }

  private static String newestTexts(Server server) {
    Secret code = server.directory().secrets().next();
    UserId admin =
        server.directory().users().employees(PortalId.FIRST).stream()
            .map(User::id)
            .min(Comparator.comparingLong(UserId::value))
            .orElseThrow();
    server
        .lanes()
        .call(
            PortalId.FIRST, new AddWebhook(admin, code.hash(), "", Scopes.of("imopenlines"), null));
    RestEndpoint.Reply reply =
        server
            .rest()
            .handle(
                new RestEndpoint.Request(
                    admin + "/" + code.value() + "/switchboard.inbox.list",
                    "",
                    "application/json",
                    Json.bytes(Map.of("VIEW", "all")),
                    RestEndpoint.Sender.at("127.0.0.1")));
    String body = new String(reply.body(), UTF_8);
    assertThat(reply.status()).as(body).isEqualTo(200);
    return body;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO flyway_schema_history SELECT 9999, '9999', 'tomorrow', type, 'V9999__t.sql', 1,"
            + " installed_by, installed_on, 1, success FROM flyway_schema_history WHERE version = '012'"
            + " -> upgraded by a newer Switchboard to version 9999 of its tables, and this one knows them up to NEWEST. Start the newer Switchboard again, or restore a backup",
        "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '004'"
            + " -> the step 004 (dialog) by which the store was made is not the one that this Switchboard has",
        "UPDATE flyway_schema_history SET version = '004.5' WHERE version = '004'"
            + " -> the step 004.5 (dialog) by which the store was made is not the one that this Switchboard has",
        "CREATE TABLE saved_view (id BIGINT)"
            + " -> the store could not be brought to this version",
      })
  default void aStoreThatDoesNotFitIsRefusedAndLeftAsItIs(String line) throws Exception {
    String[] parts = line.split(" -> ");
    OldStore store = empty().at("047");
    store.run(parts[0]);
    Map<String, List<String>> before = store.everything();

    assertThatThrownBy(store::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(parts[1].replace("NEWEST", versions().getLast()))
        .hasMessageContaining("Nothing was changed");

    assertThat(store.everything()).isEqualTo(before);
  }

  @Test
  default void aDatabaseOfSomethingElseIsRefused() throws Exception {
    OldStore store = empty();
    store.run("CREATE TABLE invoice (id BIGINT)");

    assertThatThrownBy(store::start)
        .hasMessageContaining("holds tables that are not Switchboard's. Name an empty database");
  }

  @Test
  default void whatWasLeftOpenOnADeletedLineIsClosed() throws Exception {
    OldStore store = empty().at("057");
    store.run("DELETE FROM line");
    assertThat(store.openSessions()).isPositive();

    try (Server _ = store.start()) {
      Awaitility.await().until(() -> store.openSessions() == 0);
    }
  }

  @Test
  default void aStepThatIsPublishedLateIsMadeUpFor() throws Exception {
    OldStore store = empty().at(versions().getLast());
    store.run("ALTER TABLE browser_session DROP COLUMN browser");
    store.run("ALTER TABLE browser_session DROP COLUMN system");
    store.run("DELETE FROM flyway_schema_history WHERE version = '050'");

    store.start().close();

    assertThat(String.valueOf(store.everything().get("flyway_schema_history"))).contains("[050, ");
  }
}
