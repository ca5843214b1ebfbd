package dev.switchboard.agents.context;

/// What became of a template.
public sealed interface Rendered {
  record Text(String text) implements Rendered {}

  /// Nothing of it may be shown.
  ///
  /// @param reason for the author of the script; holds no values of variables
  record Failed(String reason) implements Rendered {}
}
