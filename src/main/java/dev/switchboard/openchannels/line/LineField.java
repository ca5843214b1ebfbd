package dev.switchboard.openchannels.line;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One setting of a line, declared once: its name on the wire, what it may hold, its default.
///
/// All of them stand in [LineFields].
public final class LineField<T> {
  private final String name;
  private final FieldKind<T> kind;
  private final Function<String, T> byDefault;
  private final boolean onlyShown;

  private LineField(
      String name, FieldKind<T> kind, Function<String, T> byDefault, boolean onlyShown) {
    this.name = name;
    this.kind = kind;
    this.byDefault = byDefault;
    this.onlyShown = onlyShown;
  }

  static <T> LineField<T> of(String name, FieldKind<T> kind, T byDefault) {
    return new LineField<>(name, kind, _ -> byDefault, false);
  }

  /// A text whose default depends on the language of the line.
  static LineField<String> translated(String name, FieldKind<String> kind) {
    return new LineField<>(name, kind, language -> LineTexts.of(language, name), false);
  }

  /// A field that is shown and cannot be set.
  static <T> LineField<T> shown(String name, FieldKind<T> kind, T value) {
    return new LineField<>(name, kind, _ -> value, true);
  }

  /// The name on the wire.
  public String name() {
    return name;
  }

  /// Whether callers can read it and not set it.
  public boolean isOnlyShown() {
    return onlyShown;
  }

  FieldKind<T> kind() {
    return kind;
  }

  T byDefault(String language) {
    return byDefault.apply(language);
  }

  /// The value that came over the wire; empty when it is none of this field.
  Optional<T> read(JsonNode value) {
    return kind.read(value);
  }

  @Override
  public String toString() {
    return name;
  }
}
