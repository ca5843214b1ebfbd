package dev.switchboard.platform.rest;

/// Who may call a method, beyond what his token opens. [Calls] demands it before the handler works.
public sealed interface Access {
  Access EVERYBODY = new Everybody();

  /// Every user. What he gets depends on what is his, or is open to everyone.
  record Everybody() implements Access {}

  /// Whoever may do everything.
  record Administrator(RestError otherwise) implements Access {}

  /// Whoever has a right on every line.
  ///
  /// @param right as the directory names it
  record Entitled(String right, RestError otherwise) implements Access {}

  /// Whoever has a right on some line; what he gets is about those lines.
  ///
  /// @param right as the directory names it
  record EntitledSomewhere(String right, RestError otherwise) implements Access {}

  /// Whoever has a right on the line that a parameter names.
  ///
  /// @param right as the directory names it
  /// @param line the parameter, which must be there
  record OnLine(String right, String line, RestError otherwise) implements Access {}
}
