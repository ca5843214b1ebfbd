package dev.switchboard.openchannels.line;

import dev.switchboard.platform.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What somebody has set on a line; everything else has its default.
///
/// Defaults are not stored, so texts nobody has written follow the language of the line.
public final class LineSettings {
  public static final LineSettings DEFAULT = new LineSettings(Map.of());

  private final Map<LineField<?>, Object> given;

  private LineSettings(Map<LineField<?>, Object> given) {
    this.given = Map.copyOf(given);
  }

  @SuppressWarnings("unchecked") // only with() and ofJson() put values, each of its field's type
  public <T> T get(LineField<T> field) {
    Object value = given.get(field);
    return value == null ? field.byDefault(language()) : (T) value;
  }

  /// The language of the texts.
  public String language() {
    Object language = given.get(LineFields.LANGUAGE_ID);
    return language == null ? LineFields.LANGUAGE : language.toString();
  }

  public boolean has(LineField<?> field) {
    return given.containsKey(field);
  }

  public <T> LineSettings with(LineField<T> field, T value) {
    Map<LineField<?>, Object> all = new HashMap<>(given);
    all.put(field, value);
    return new LineSettings(all);
  }

  /// Gives the field its default again.
  public LineSettings without(LineField<?> field) {
    Map<LineField<?>, Object> rest = new HashMap<>(given);
    rest.remove(field);
    return new LineSettings(rest);
  }

  /// The settings with all that `later` has set.
  LineSettings and(LineSettings later) {
    Map<LineField<?>, Object> all = new HashMap<>(given);
    all.putAll(later.given);
    return new LineSettings(all);
  }

  /// The settings with the value that came; empty when it is none of this field.
  <T> Optional<LineSettings> read(LineField<T> field, JsonNode value) {
    return field.read(value).map(read -> with(field, read));
  }

  /// The value as it goes over the wire.
  @Nullable Object wire(LineField<?> field) {
    return wireOf(field);
  }

  private <T> @Nullable Object wireOf(LineField<T> field) {
    return field.kind().wire(get(field));
  }

  /// The names of the fields that have another value there.
  public List<String> differences(LineSettings other) {
    return LineFields.ALL.stream()
        .filter(field -> !get(field).equals(other.get(field)))
        .map(LineField::name)
        .toList();
  }

  String toJson() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (LineField<?> field : LineFields.ALL) {
      Object value = has(field) ? wire(field) : null;
      if (value != null) {
        members.put(field.name(), value);
      }
    }
    return Json.write(members);
  }

  /// Reads what [#toJson] wrote. What this version does not know any more has its default.
  static LineSettings ofJson(String json) {
    JsonNode members = Json.tree(json);
    Map<LineField<?>, Object> given = new HashMap<>();
    members
        .properties()
        .forEach(member ->
            LineFields.named(member.getKey())
                .ifPresent(field ->
                    field.read(member.getValue()).ifPresent(value -> given.put(field, value))));
    return new LineSettings(given);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineSettings that && given.equals(that.given);
  }

  @Override
  public int hashCode() {
    return Objects.hash(given);
  }

  @Override
  public String toString() {
    return "LineSettings" + given.keySet();
  }
}
