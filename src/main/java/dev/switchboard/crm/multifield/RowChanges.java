package dev.switchboard.crm.multifield;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads what a caller sends for one multifield: a list of rows, one row, or rows by key.
///
/// A row with ID changes that row, with ID and an empty VALUE or `DELETE=Y` removes it; a row
/// without ID is added. A new row without VALUE says nothing.
public record RowChanges(FieldReader values) {
  private static final int MOST_ROWS = 50;
  private static final int LONGEST_VALUE_TYPE = 50;
  private static final String USUAL_VALUE_TYPE = "WORK";

  /// @throws RestError `ERROR_ARGUMENT` for what is no row
  public List<RowChange> read(CrmField field, JsonNode sent) {
    MultifieldType type = MultifieldType.of(field);
    List<JsonNode> rows = rows(sent);
    if (rows.size() > MOST_ROWS) {
      throw RestError.argument(
          field.name() + " must be at most " + MOST_ROWS + " rows, came: " + rows.size());
    }
    List<RowChange> changes = new ArrayList<>();
    rows.forEach(row -> row(type, row).ifPresent(changes::add));
    return changes;
  }

  private static List<JsonNode> rows(JsonNode sent) {
    if (sent.isNull() || (sent.isString() && sent.asString().isBlank())) {
      return List.of();
    }
    boolean many =
        sent.isArray() || (sent.isObject() && sent.values().stream().allMatch(JsonNode::isObject));
    return many ? List.copyOf(sent.values()) : List.of(sent);
  }

  private Optional<RowChange> row(MultifieldType type, JsonNode row) {
    Map<String, JsonNode> members = members(row);
    Optional<String> value = member(type, members, "VALUE").map(String::strip);
    Optional<String> valueType =
        member(type, members, "VALUE_TYPE")
            .filter(text -> !text.isBlank())
            .map(text -> valueType(type, text));
    Optional<Long> id = id(type, members);
    boolean remove =
        Optional.ofNullable(members.get("DELETE")).map(Params::isOn).orElse(false)
            || value.filter(String::isEmpty).isPresent();
    if (id.isPresent()) {
      return Optional.of(
          remove
              ? new RowChange.Remove(type, id.get())
              : new RowChange.Change(type, id.get(), valueType, value));
    }
    return value
        .filter(_ -> !remove)
        .map(text -> new RowChange.Add(type, valueType.orElse(USUAL_VALUE_TYPE), text));
  }

  /// A bare value is a row of its own.
  private static Map<String, JsonNode> members(JsonNode row) {
    Map<String, JsonNode> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (row.isObject()) {
      row.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    } else {
      members.put("VALUE", row);
    }
    return members;
  }

  private Optional<String> member(MultifieldType type, Map<String, JsonNode> members, String name) {
    return Optional.ofNullable(members.get(name)).map(node -> values.text(type.field(), node));
  }

  private static Optional<Long> id(MultifieldType type, Map<String, JsonNode> members) {
    JsonNode sent = members.get("ID");
    if (sent == null || sent.isNull() || sent.asString("").isBlank()) {
      return Optional.empty();
    }
    long id =
        Params.number(sent)
            .orElseThrow(
                () -> RestError.argument(type + " must have whole numbers as ID, came: " + sent));
    return Optional.of(id).filter(number -> number > 0);
  }

  private static String valueType(MultifieldType type, String sent) {
    String text = sent.strip().toUpperCase(Locale.ROOT);
    if (text.length() > LONGEST_VALUE_TYPE) {
      throw RestError.argument(
          type + " must have a VALUE_TYPE of at most " + LONGEST_VALUE_TYPE + " characters");
    }
    return text;
  }
}
