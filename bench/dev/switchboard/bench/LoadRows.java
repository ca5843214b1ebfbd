package dev.switchboard.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Fills the store of a demo server, which must not be running, with a company's past.
///
/// Rows are copies of what the demo has made, with other ids and texts, so that a new column needs
/// no word here. Ids begin behind [#FIRST], where no counter has been.
final class LoadRows implements AutoCloseable {
  /// The ids of dialogs, operators, sessions, messages and items are this and a number from 1.
  static final long FIRST = 1_000_000;

  /// Of the clients.
  static final long FIRST_CLIENT = 50_000_000;

  static final int LINES = 10;
  private static final String YEAR_AGO = "1700000000000";

  private final Connection connection;

  /// How much there is to be.
  ///
  /// @param operator whose lists are asked for: he is one of the operators
  record Size(int dialogs, int messages, int operators, long operator) {}

  LoadRows(Path data) {
    try {
      connection =
          DriverManager.getConnection(
              "jdbc:sqlite:" + data.resolve("switchboard.db") + "?cache_size=-400000");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException("could not open the store in " + data, e);
    }
  }

  void fill(Size size) {
    people(size);
    dialogs(size);
    messages(size);
    items(size);
    execute("UPDATE counter SET last_id = last_id + 100000000");
    commit();
  }

  /// Leaves the newer session of every dialog open, with the operator who had it.
  void openAll() {
    execute(
        "UPDATE session SET stage = 'ANSWERED', closed_at = 0 WHERE id > %d AND id %% 2 = 0 AND stage = 'CLOSED'"
            .formatted(FIRST));
    commit();
  }

  private void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("could not fill the store", e);
    }
  }

  private void people(Size size) {
    String id = Long.toString(FIRST);
    copy(
        "portal_user",
        "type = 'EMPLOYEE' AND role = 'OPERATOR'",
        size.operators(),
        Map.of(
            "id",
            id + " + i",
            "login",
            "'operator' || i || '@load.example'",
            "name",
            "'Operator ' || i"));
    copy(
        "portal_user",
        "type = 'CONNECTOR'",
        size.dialogs(),
        Map.of("id", FIRST_CLIENT + " + i", "name", "'Client'", "last_name", "'Number ' || i"));
    copy("line", "1", LINES, Map.of("id", id + " + i", "name", "'Line ' || i"));
    execute(
        "INSERT INTO line_queue (portal_id, line_id, position, entity_type, entity_id) WITH"
            + " RECURSIVE "
            + numbers(size.operators())
            + " SELECT 1, %d + 1 + i %% %d, i, 'user', %s FROM n"
                .formatted(FIRST, LINES, operator(size, "i")));
  }

  /// Operator number `i` of the load; the first one is he whose lists are asked for.
  private static String operator(Size size, String i) {
    return "CASE WHEN %s %% %d = 0 THEN %d ELSE %d + %s %% %d END"
        .formatted(i, size.operators(), size.operator(), FIRST, i, size.operators());
  }

  /// Every dialog has a session that is closed and a newer one, which one of ten has open.
  private void dialogs(Size size) {
    String chat = FIRST + " + i";
    String last = "%d + %d + i".formatted(FIRST, size.messages() - size.dialogs());
    copy(
        "dialog",
        "1",
        size.dialogs(),
        Map.of(
            "id",
            chat,
            "user_code",
            "'omnichannel|' || (%d + 1 + i %% %d) || '|c' || i || '|v' || i"
                .formatted(FIRST, LINES),
            "place",
            "'omnichannel|9|c' || i",
            "line_id",
            "%d + 1 + i %% %d".formatted(FIRST, LINES),
            "client_id",
            FIRST_CLIENT + " + i",
            "title",
            "'Client Number ' || i || ' - Line'",
            "message_count",
            Integer.toString(size.messages() / size.dialogs()),
            "last_message_id",
            last,
            "lead_id",
            chat,
            "contact_id",
            chat));
    session(size, "2 * i - 1", "'CLOSED'", YEAR_AGO + " + i * 1000");
    session(
        size,
        "2 * i",
        "CASE WHEN i % 10 <> 0 THEN 'CLOSED' WHEN i % 50 = 0 THEN 'QUEUED' ELSE 'ANSWERED' END",
        "CASE WHEN i % 10 <> 0 THEN " + YEAR_AGO + " + i * 2000 ELSE 0 END");
    execute(
        "INSERT INTO member (portal_id, chat_id, user_id, pinned_session, joined_at) WITH RECURSIVE"
            + " "
            + numbers(size.dialogs())
            + " SELECT 1, %s, %s, 0, %s FROM n".formatted(chat, operator(size, "i"), YEAR_AGO));
    execute(
        "INSERT INTO dialog_tag (portal_id, chat_id, tag, created_by, created_at) WITH RECURSIVE "
            + numbers(size.dialogs())
            + " SELECT 1, %s, 'tag' || (i %% 40), 1, %s FROM n WHERE i %% 3 = 0"
                .formatted(chat, YEAR_AGO));
  }

  private void session(Size size, String number, String stage, String closed) {
    copy(
        "session",
        "1",
        size.dialogs(),
        Map.of(
            "id",
            FIRST + " + " + number,
            "chat_id",
            FIRST + " + i",
            "line_id",
            "%d + 1 + i %% %d".formatted(FIRST, LINES),
            "stage",
            stage,
            "operator_id",
            "CASE WHEN (%s) = 'QUEUED' THEN 0 ELSE %s END".formatted(stage, operator(size, "i")),
            "created_at",
            YEAR_AGO + " + i * 500",
            "answered_at",
            YEAR_AGO + " + i * 700",
            "closed_at",
            closed));
  }

  /// The messages of a dialog are spread over the whole past.
  private void messages(Size size) {
    String dialog = "1 + (i - 1) %% %d".formatted(size.dialogs());
    copy(
        "message",
        "origin = 'CLIENT'",
        size.messages(),
        Map.of(
            "id",
            FIRST + " + i",
            "chat_id",
            FIRST + " + " + dialog,
            "session_id",
            "%d + 2 * (%s) - (i * 2 <= %d)".formatted(FIRST, dialog, size.messages()),
            "author_id",
            FIRST_CLIENT + " + " + dialog,
            "origin",
            "CASE WHEN (i / %d) %% 2 = 0 THEN 'CLIENT' ELSE 'OPERATOR' END"
                .formatted(size.dialogs()),
            "external_id",
            "'load-' || i",
            "text",
            "'Good morning, where is my order ' || i || '? I asked for word' || (i * 7919 %"
                + " 100003)",
            "created_at",
            YEAR_AGO + " + i * 100"));
  }

  private void items(Size size) {
    for (String item : List.of("lead", "contact", "company", "deal")) {
      copy(
          item,
          "1",
          size.dialogs(),
          Map.of(
              "id", FIRST + " + i",
              "title", "'Item ' || i",
              "name", "'Client ' || i",
              "last_name", "'Number ' || i",
              "assigned_by_id", operator(size, "i"),
              "date_create", YEAR_AGO + " + i * 1000",
              "date_modify", YEAR_AGO + " + i * 2000",
              "opportunity", "i * 100",
              "origin_id", "'origin' || i"));
      copy(
          "multifield",
          "type_id = 'PHONE'",
          size.dialogs(),
          Map.of(
              "id",
              "%d + 4 * i + %d"
                  .formatted(FIRST, List.of("lead", "contact", "company", "deal").indexOf(item)),
              "owner_type",
              "'" + item.toUpperCase(Locale.ROOT) + "'",
              "owner_id",
              FIRST + " + i",
              "value",
              "'+49301' || (1000000 + i)",
              "match_key",
              "'49301' || (1000000 + i)"));
    }
    copy(
        "activity",
        "1",
        size.dialogs(),
        Map.of(
            "id", FIRST + " + i",
            "owner_id", FIRST + " + i",
            "associated_entity_id", FIRST + " + 2 * i",
            "responsible_id", operator(size, "i")));
  }

  /// Copies the first row that fits, `times` times; in `changes`, `i` counts from 1. A column that
  /// the table lacks is passed over.
  private void copy(String table, String which, int times, Map<String, String> changes) {
    List<String> values = new ArrayList<>();
    for (String column : columns(table)) {
      values.add(changes.getOrDefault(column, "first." + column));
    }
    int made =
        execute(
            "INSERT INTO %s (%s) WITH RECURSIVE %s SELECT %s FROM n, (SELECT * FROM %s WHERE %s LIMIT 1) AS first"
                .formatted(
                    table,
                    String.join(", ", columns(table)),
                    numbers(times),
                    String.join(", ", values),
                    table,
                    which));
    if (made != times) {
      throw new IllegalStateException(
          "expected a row in " + table + " to copy " + times + " times, got " + made);
    }
  }

  private List<String> columns(String table) {
    return texts("SELECT name FROM pragma_table_info('" + table + "')");
  }

  private static String numbers(int most) {
    return "n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + most + ")";
  }

  /// The tables that have more rows than a query should walk over.
  Set<String> large(int rows) {
    return texts("SELECT name FROM sqlite_master WHERE type = 'table'").stream()
        .filter(table -> !texts("SELECT 1 FROM " + table + " LIMIT 1 OFFSET " + rows).isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// How SQLite would answer.
  List<String> plan(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet steps = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
      List<String> plan = new ArrayList<>();
      while (steps.next()) {
        plan.add(steps.getString("detail"));
      }
      return plan;
    } catch (SQLException e) {
      return List.of("no plan: " + e.getMessage());
    }
  }

  private List<String> texts(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("could not ask " + query, e);
    }
  }

  private int execute(String change) {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(change);
    } catch (SQLException e) {
      throw new IllegalStateException("could not " + change, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("could not close the store", e);
    }
  }
}
