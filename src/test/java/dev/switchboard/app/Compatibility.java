package dev.switchboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the conformance suite has seen of each method, and the page that says so.
final class Compatibility {
  private static final String HEAD =
      """
      # Compatibility

      Written by `ConformanceTest`, which makes every documented request of every method that is offered against a running
      server, compares names and JSON types of the answer with those of the documented one, and provokes the documented
      errors. Requests: how many of the documented ones were made; why one is not
      stands with the differences. Fields: how many values of the answers are where the
      documentation has them, with the documented type. Errors: how many of the documented codes were provoked, with the
      documented status, and which are never answered. Differences are decisions; each says why. Errors that every method shares (`NO_AUTH_FOUND`,
      `insufficient_scope`, `ERROR_METHOD_NOT_FOUND`, `WRONG_AUTH_TYPE`) are provoked for every method, and not counted.

      | method | requests | fields | errors | differences |
      |---|---|---|---|---|
      """;

  /// What is known of one method.
  private static final class Row {
    private final int requests;
    private final Set<String> documented;
    private final Set<Integer> replayed = new TreeSet<>();
    private final Set<Integer> notMade = new TreeSet<>();
    private final Set<String> provoked = new TreeSet<>();
    private final Map<String, String> differences = new TreeMap<>();
    private final Map<String, String> nevers = new TreeMap<>();
    private int fields;

    private Row(int requests, Set<String> documented) {
      this.requests = requests;
      this.documented = new TreeSet<>(documented);
    }

    private String errors() {
      if (documented.isEmpty()) {
        return "none";
      }
      Set<String> missing = missing();
      String count = documented.size() - missing.size() + " of " + documented.size();
      return missing.isEmpty()
          ? count
          : count + ", never " + missing.stream().map(Row::code).collect(Collectors.joining(", "));
    }

    private Set<String> missing() {
      Set<String> missing = new TreeSet<>(documented);
      missing.removeAll(provoked);
      return missing;
    }

    private List<Integer> unmade() {
      return IntStream.rangeClosed(1, requests)
          .boxed()
          .filter(example -> !replayed.contains(example) && !notMade.contains(example))
          .toList();
    }

    private static String code(String code) {
      return code.isEmpty() ? "the empty one" : "`" + code + "`";
    }

    private String text(String method) {
      List<String> said = new ArrayList<>();
      differences.forEach((where, why) -> said.add("`" + where + "`: " + why));
      nevers.forEach((code, why) -> said.add(code(code) + ": " + why));
      return "| `%s` | %d of %d | %d | %s | %s |\n"
          .formatted(method, replayed.size(), requests, fields, errors(), String.join(" ", said));
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final List<String> outdated = new ArrayList<>();

  /// @param documented the codes of the method's own page
  void expect(String method, int requests, Set<String> documented) {
    rows.put(method, new Row(requests, documented));
  }

  void replayed(String method, int example) {
    row(method).replayed.add(example);
  }

  void matched(String method, int fields) {
    row(method).fields += fields;
  }

  void provoked(String method, String code) {
    row(method).provoked.add(code);
  }

  /// Says why a documented error is not answered by the methods it is about.
  void never(StoryLine.Never said) {
    boolean found = false;
    for (Map.Entry<String, Row> row : rows.entrySet()) {
      if (said.isAbout(row.getKey()) && row.getValue().missing().contains(said.code())) {
        row.getValue().nevers.put(said.code(), said.why());
        found = true;
      }
    }
    if (!found) {
      outdated.add(said + " excuses nothing");
    }
  }

  /// Says why a documented request is not made.
  void notMade(StoryLine.Excuse excuse) {
    if (!row(excuse.method()).notMade.add(excuse.request())
        || row(excuse.method()).replayed.contains(excuse.request())) {
      outdated.add(excuse + " excuses nothing");
    }
    differs(excuse.method(), excuse.where(), excuse.why());
  }

  /// Documented errors and requests that are neither provoked or made nor excused, and excuses that
  /// nobody needs.
  List<String> unexplained() {
    List<String> unexplained = new ArrayList<>(outdated);
    rows.forEach((method, row) -> {
      Set<String> missing = row.missing();
      missing.removeAll(row.nevers.keySet());
      missing.forEach(code -> unexplained.add(method + " " + Row.code(code)));
      row.unmade().forEach(example -> unexplained.add(method + " request " + example));
    });
    return unexplained;
  }

  void differs(String method, String where, String why) {
    row(method).differences.put(where, why);
  }

  private Row row(String method) {
    Row row = rows.get(method);
    if (row == null) {
      throw new IllegalArgumentException(method + " is not offered, or not documented");
    }
    return row;
  }

  /// The methods whose answers nobody has looked at.
  List<String> untried() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().fields == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  String page() {
    StringBuilder text = new StringBuilder(HEAD);
    rows.forEach((method, row) -> text.append(row.text(method)));
    return text.toString();
  }
}
