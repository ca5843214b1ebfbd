package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Conditions as they come in, are stored and are shown: `{"FIELD":"text","TEST":"contains",
/// "VALUE":"refund"}`.
final class ConditionJson {
  private static final int MOST = 20;
  private static final int LONGEST_VALUE = 1000;

  private ConditionJson() {}

  /// @throws ActionJson.Wrong for the first condition that says nothing
  static List<Condition> read(JsonNode list) {
    if (!list.isArray() || list.size() > MOST) {
      throw new ActionJson.Wrong("'CONDITIONS' must be a list of at most " + MOST);
    }
    return list.values().stream().map(ConditionJson::condition).toList();
  }

  private static Condition condition(JsonNode node) {
    Condition.Field field =
        named(Condition.Field.values(), node.path("FIELD").asString(""))
            .orElseThrow(() ->
                new ActionJson.Wrong("'FIELD' must be one of " + names(Condition.Field.values())));
    Condition.Test test =
        named(Condition.Test.values(), node.path("TEST").asString("is"))
            .orElseThrow(() ->
                new ActionJson.Wrong("'TEST' must be one of " + names(Condition.Test.values())));
    String value = Storable.text(node.path("VALUE").asString(""));
    if (value.length() > LONGEST_VALUE) {
      throw new ActionJson.Wrong("'VALUE' must have at most " + LONGEST_VALUE + " characters");
    }
    return new Condition(field, test, value);
  }

  static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
  }

  static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(ConditionJson::lower).toList();
  }

  static String write(List<Condition> conditions) {
    return Json.write(shown(conditions));
  }

  static List<Map<String, Object>> shown(List<Condition> conditions) {
    return conditions.stream().map(ConditionJson::of).toList();
  }

  private static Map<String, Object> of(Condition condition) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("FIELD", lower(condition.field()));
    map.put("TEST", lower(condition.test()));
    map.put("VALUE", condition.value());
    return map;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
