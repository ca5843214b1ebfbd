package dev.switchboard.directory.user;

import dev.switchboard.platform.rest.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One condition of a filter of people.
record UserClause(Clause clause) implements Predicate<Map<String, Object>> {
  private static final String SEARCH = "NAME_SEARCH";
  private static final List<String> SEARCHED =
      List.of("NAME", "LAST_NAME", "SECOND_NAME", "EMAIL", "WORK_POSITION");

  /// As a search means it: `FIND` is looked for in several fields, and names need not be whole.
  UserClause forSearch() {
    if (clause.field().equals("FIND")) {
      return new UserClause(new Clause(SEARCH, clause.operator(), clause.values()));
    }
    boolean loose = clause.operator() == Clause.Operator.EQUAL_OR_LIKE;
    return loose && SEARCHED.contains(clause.field())
        ? new UserClause(new Clause(clause.field(), Clause.Operator.CONTAINS, clause.values()))
        : this;
  }

  /// A field that does not exist filters nothing out.
  @Override
  public boolean test(Map<String, Object> user) {
    if (clause.field().equals(SEARCH)) {
      return clause.values().stream().anyMatch(words -> isFound(user, words));
    }
    Object value = user.get(clause.field());
    return value == null || clause.holds(texts(value), this::asSaid);
  }

  /// A flag may be said in several ways.
  private String asSaid(String wanted) {
    if (!clause.field().equals("ACTIVE")) {
      return wanted;
    }
    return List.of("Y", "1", "TRUE").contains(wanted.toUpperCase(Locale.ROOT)) ? "true" : "false";
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(value.toString());
  }

  private static boolean isFound(Map<String, Object> user, String words) {
    return Pattern.compile("\\s+")
        .splitAsStream(words.strip())
        .allMatch(word ->
            SEARCHED.stream()
                .anyMatch(
                    name -> Clause.contains(String.valueOf(user.getOrDefault(name, "")), word)));
  }
}
