package dev.switchboard.agents.context;

/// What became of a template whose value is kept rather than shown.
public sealed interface Evaluated {
  /// @param value a JSON value, see [JsonValue]
  record Value(Object value) implements Evaluated {}

  record Failed(String reason) implements Evaluated {}
}
