package dev.switchboard.platform.rest;

import java.util.Optional;

/// Who may call a method, beyond what his token opens. [Calls] demands it before the handler works.
public sealed interface Access {
  Access EVERYBODY = new Everybody();

  Access PROGRAMS = new Program();

  /// What everybody else is answered; empty when it is open to all.
  default Optional<RestError> refusal() {
    return switch (this) {
      case Everybody _ -> Optional.empty();
      case Program _ -> Optional.of(Program.OTHERWISE);
      case Administrator(RestError otherwise) -> Optional.of(otherwise);
      case Entitled(_, RestError otherwise) -> Optional.of(otherwise);
      case EntitledSomewhere(_, RestError otherwise) -> Optional.of(otherwise);
      case OnLine(_, _, RestError otherwise) -> Optional.of(otherwise);
    };
  }

  /// Every user. What he gets depends on what is his, or is open to everyone.
  record Everybody() implements Access {}

  /// Whoever may do everything.
  record Administrator(RestError otherwise) implements Access {}

  /// Every program that shows a token or comes by a webhook, but nobody by his own login.
  record Program() implements Access {
    static final RestError OTHERWISE =
        RestError.forbidden(
            "WRONG_AUTH_TYPE", "Access for this method not allowed by session authorization.");
  }

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
