package dev.switchboard.directory.user;

import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Rights as the methods tell them: `{"view": true, "join": [3, 5], "history": {"0": "own"}}`.
///
/// A right that is missing is not given; `true` gives it on every line, a list on those lines. A
/// history is a word, or a word for each line, where 0 stands for every line; the widest counts.
final class RoleJson {
  /// More grants than there are sensible combinations.
  private static final int MOST = 1_000;

  private static final String HISTORY = "history";
  private static final Map<String, Right> RIGHTS = rights();
  private static final SequencedMap<String, Right> HISTORIES = histories();

  private RoleJson() {}

  private static Map<String, Right> rights() {
    Map<String, Right> rights = new LinkedHashMap<>();
    rights.put("view", Right.LINES_VIEW);
    rights.put("modify", Right.LINES_MODIFY);
    rights.put("connectors", Right.CONNECTORS_MODIFY);
    rights.put("join", Right.JOIN);
    rights.put("vote", Right.VOTE);
    return rights;
  }

  /// The widest first: it is what counts.
  private static SequencedMap<String, Right> histories() {
    SequencedMap<String, Right> histories = new LinkedHashMap<>();
    histories.put("all", Right.HISTORY_ALL);
    histories.put("department", Right.HISTORY_DEPARTMENT);
    histories.put("own", Right.HISTORY_OWN);
    return histories;
  }

  static Map<String, Object> of(Grants grants) {
    Map<String, Object> json = new LinkedHashMap<>();
    RIGHTS.forEach((word, right) -> {
      boolean everywhere = grants.everywhere(right);
      List<Long> lines = List.copyOf(grants.lines(right));
      json.put(word, everywhere || lines.isEmpty() ? everywhere : lines);
    });
    Map<String, String> byLine = new LinkedHashMap<>();
    byLine.put("0", "none");
    HISTORIES
        .reversed()
        .forEach((word, right) -> {
          if (grants.everywhere(right)) {
            byLine.put("0", word);
          }
          grants.lines(right).forEach(line -> byLine.put(Long.toString(line), word));
        });
    json.put(HISTORY, byLine.size() == 1 ? byLine.get("0") : byLine);
    return json;
  }

  /// @throws RestError saying which word was not understood
  static Grants read(Map<String, JsonNode> sent) {
    Set<Grants.Grant> grants = new HashSet<>();
    sent.forEach((word, value) -> {
      Right right = RIGHTS.get(word);
      if (right != null) {
        lines(word, value).forEach(line -> grants.add(new Grants.Grant(right, line)));
      } else if (word.equals(HISTORY)) {
        grants.addAll(history(value));
      } else {
        throw RestError.argument(
            "RIGHTS has no '" + word + "', only " + RIGHTS.keySet() + " and " + HISTORY);
      }
    });
    if (grants.size() > MOST) {
      throw RestError.argument("RIGHTS must not name more than " + MOST + " lines");
    }
    return new Grants(grants);
  }

  private static List<Long> lines(String word, JsonNode value) {
    if (value.isArray()) {
      return value.values().stream().map(line -> line(word, line)).toList();
    }
    if (!value.isValueNode()) {
      throw RestError.argument("RIGHTS." + word + " must be true, false or a list of lines");
    }
    return Params.isOn(value) ? List.of(Grants.EVERY_LINE) : List.of();
  }

  private static long line(String word, JsonNode value) {
    return Params.number(value)
        .filter(id -> id > 0)
        .orElseThrow(() -> RestError.argument("RIGHTS." + word + " must hold IDs of lines"));
  }

  private static Set<Grants.Grant> history(JsonNode value) {
    Set<Grants.Grant> grants = new HashSet<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(entry -> {
            if (!entry.getKey().matches("0|[1-9][0-9]{0,17}")) {
              throw RestError.argument("RIGHTS.history must name lines by ID, or every line by 0");
            }
            history(grants, Long.parseLong(entry.getKey()), entry.getValue());
          });
    } else {
      history(grants, Grants.EVERY_LINE, value);
    }
    return grants;
  }

  private static void history(Set<Grants.Grant> grants, long line, JsonNode word) {
    Right right = word.isString() ? HISTORIES.get(word.asString()) : null;
    if (right != null) {
      grants.add(new Grants.Grant(right, line));
    } else if (!word.isString() || !word.asString().equals("none")) {
      throw RestError.argument("RIGHTS.history must be all, department, own or none");
    }
  }
}
