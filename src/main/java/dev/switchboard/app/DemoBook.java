package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the demo's clients and operators say to each other, and what the clients are called.
///
/// @param people names by language: eight given names, then family names
record DemoBook(Map<String, List<String>> people, List<Talk> dialogs) {
  private static final String CLIENT = "< ";
  private static final int GIVEN = 8;

  DemoBook {
    people = Map.copyOf(people);
    dialogs = List.copyOf(dialogs);
  }

  /// @param tag what it is about; empty when nobody has sorted it
  /// @param lines in order; a client's begin with `< `, an operator's with `> `
  record Talk(String language, Optional<String> tag, List<String> lines) {
    Talk {
      lines = List.copyOf(lines);
    }

    /// What the client writes before anybody answers.
    List<String> opening() {
      return lines.stream().takeWhile(Talk::isClients).toList();
    }

    static boolean isClients(String line) {
      return line.startsWith(CLIENT);
    }

    static String text(String line) {
      return line.substring(CLIENT.length());
    }
  }

  record Name(String given, String family) {}

  static DemoBook read() {
    try (InputStream book = DemoBook.class.getResourceAsStream("/demo/dialogs.json")) {
      String text = new String(Objects.requireNonNull(book).readAllBytes(), UTF_8);
      return Json.read(text, DemoBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Talk talk(int number) {
    return dialogs.get(number % dialogs.size());
  }

  /// Another one for each person of a language, until every pair has been given away.
  Name name(String language, int person) {
    List<String> names = Objects.requireNonNull(people.get(language), language);
    int given = person % GIVEN;
    int families = names.size() - GIVEN;
    int family = (person / GIVEN + given) % families;
    return new Name(names.get(given), names.get(GIVEN + family));
  }
}
