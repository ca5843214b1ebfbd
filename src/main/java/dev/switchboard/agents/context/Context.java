package dev.switchboard.agents.context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All variables of one chat. They outlive its dialogs.
///
/// Immutable: every change is a method that returns the next context. See [JsonValue] for what a
/// variable may hold.
public final class Context {
  public static final Context EMPTY = new Context(Map.of());

  private final Map<String, Object> values;

  private Context(Map<String, Object> values) {
    this.values = values;
  }

  /// @throws IllegalArgumentException if a value is not a JSON value, or null
  public static Context of(Map<String, ?> values) {
    return EMPTY.withAll(values);
  }

  public Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Context with(String name, Object value) {
    return withAll(Map.of(name, value));
  }

  public Context withAll(Map<String, ?> changes) {
    Map<String, Object> next = new LinkedHashMap<>(values);
    changes.forEach((name, value) -> next.put(name, JsonValue.frozen(value)));
    return new Context(Collections.unmodifiableMap(next));
  }

  public Context without(String name) {
    Map<String, Object> next = new LinkedHashMap<>(values);
    next.remove(name);
    return new Context(Collections.unmodifiableMap(next));
  }

  /// In the order in which the variables were born.
  public Map<String, Object> values() {
    return values;
  }

  public String toJson() {
    return JsonText.write(values);
  }

  /// @throws IllegalArgumentException if the text is not a JSON object without nulls
  public static Context fromJson(String json) {
    return of(JsonText.object(JsonText.read(json)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Context that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /// The names only: values are what clients wrote.
  @Override
  public String toString() {
    return "Context" + values.keySet();
  }
}
