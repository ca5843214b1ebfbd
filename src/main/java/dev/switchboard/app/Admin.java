package dev.switchboard.app;

import dev.switchboard.directory.portal.Portal;
import dev.switchboard.directory.portal.Portals;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.storage.DatabaseConfig;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `./switchboard admin`: looks after an installation from the command line.
///
/// A backup is made beside a running server. Everything else wants the store for itself.
record Admin(InstantSource clock, Map<String, String> environment, PrintStream out) {
  static final String USAGE =
      """
      Usage: ./switchboard admin VERB [--data ./data] [--db jdbc:postgresql://...] [--json]

        portal                                        what this installation is
        user list
        user add LOGIN --name NAME [--role ROLE]      ROLE: administrator, supervisor, operator or none
        user role LOGIN --role ROLE
        user link LOGIN                               a link that logs this person in, once, for a day
        user unlock LOGIN                             resets the second factor: the password is enough again
        user dismiss LOGIN
        user return LOGIN                             takes a dismissed person back
        token list                                    webhooks: addresses that act for a person
        token add LOGIN --scopes LIST [--title TEXT]  LIST: such as imopenlines,im,crm
        token revoke ID
        backup FILE.zip                               also while the server runs
        restore FILE.zip                              into a data folder without a store

      Except for backup, stop the server first.\
      """;

  /// @throws IllegalArgumentException with a sentence when the words make no sense
  /// @throws IllegalStateException with a sentence when it cannot be done now
  void run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("help")) {
      out.println(USAGE);
      return;
    }
    AdminWords words = AdminWords.of(arguments);
    Config config = Config.of(words.settings(), environment);
    print(words, answer(words, config));
  }

  private List<Map<String, Object>> answer(AdminWords words, Config config) {
    if (words.words().getFirst().equals("backup") && words.words().size() == 2) {
      return List.of(new Backup(config).write(Path.of(words.words().get(1)), clock.instant()));
    }
    if (words.words().getFirst().equals("restore") && words.words().size() == 2) {
      return List.of(new Backup(config).restore(Path.of(words.words().get(1))));
    }
    return switch (words.verb()) {
      case "portal" -> inside(config, rooms -> List.of(portal(rooms)));
      case "user list" -> inside(config, rooms -> rooms.people().list());
      case "user add" -> inside(config, rooms -> rooms.people().add(words));
      case "user role" -> inside(config, rooms -> rooms.people().promote(words));
      case "user link" -> inside(config, rooms -> rooms.people().link(words));
      case "user unlock" -> inside(config, rooms -> rooms.people().resetFactor(words));
      case "user dismiss" -> inside(config, rooms -> rooms.people().dismiss(words));
      case "user return" -> inside(config, rooms -> rooms.people().takeBack(words));
      case "token list" -> inside(config, rooms -> rooms.tokens().list());
      case "token add" -> inside(config, rooms -> rooms.tokens().add(words));
      case "token revoke" -> inside(config, rooms -> rooms.tokens().revoke(words));
      default ->
          throw new IllegalArgumentException("There is no '" + words.verb() + "'.\n" + USAGE);
    };
  }

  /// What the verbs work with: the rooms without a door, an outbox or alarms.
  private record Inside(Config config, Foundation base, Rooms rooms) {
    AdminPeople people() {
      return new AdminPeople(config, base.lanes(), rooms.directory());
    }

    AdminTokens tokens() {
      return new AdminTokens(config, base, rooms.directory());
    }
  }

  private <T> T inside(Config config, Function<Inside, T> verb) {
    if (config.database() instanceof DatabaseConfig.Sqlite(Path file) && !Files.exists(file)) {
      throw new IllegalStateException("there is no store in " + config.data() + ".");
    }
    Foundation base = Foundation.lay(config, clock);
    try (AutoCloseable _ = base::close) {
      return verb.apply(new Inside(config, base, new Rooms(config, base)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the store could not be closed", e);
    }
  }

  private static Map<String, Object> portal(Inside inside) {
    Portal portal =
        new Portals(inside.base().database())
            .find(PortalId.FIRST)
            .orElseThrow(
                () -> new IllegalStateException("this store is empty: no server has run on it."));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", portal.name());
    row.put("member_id", portal.memberId());
    row.put("created_at", portal.createdAt().toString());
    row.put("employees", inside.rooms().directory().users().employees(PortalId.FIRST).size());
    return row;
  }

  private void print(AdminWords words, List<Map<String, Object>> rows) {
    if (words.json()) {
      out.println(Json.write(words.verb().endsWith(" list") ? rows : rows.getFirst()));
    } else if (words.verb().endsWith(" list")) {
      table(rows);
    } else {
      rows.getFirst().forEach((name, value) -> out.println(name + ": " + value));
    }
    out.flush();
  }

  private void table(List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      out.println("None.");
      return;
    }
    List<String> names = List.copyOf(rows.getFirst().keySet());
    out.println(line(rows, names, name -> name));
    rows.forEach(row -> out.println(line(rows, names, name -> String.valueOf(row.get(name)))));
  }

  private static int width(List<Map<String, Object>> rows, String name) {
    return rows.stream()
        .mapToInt(row -> String.valueOf(row.get(name)).length())
        .reduce(name.length(), Math::max);
  }

  private static String line(
      List<Map<String, Object>> rows, List<String> names, Function<String, String> cell) {
    return names.stream()
        .map(name -> cell.apply(name) + " ".repeat(width(rows, name) - cell.apply(name).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
