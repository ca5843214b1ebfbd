package dev.switchboard.agents.context;

/// What became of a template.
public sealed interface Rendered {
  record Text(String text) implements Rendered {}

  /// Nothing of it may be shown.
  ///
  /// @param reason for the author of the script; may quote what a client wrote, so it goes into no
  ///   log
  record Failed(String reason) implements Rendered {}
}
