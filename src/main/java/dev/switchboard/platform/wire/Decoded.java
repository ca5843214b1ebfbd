package dev.switchboard.platform.wire;

import tools.jackson.databind.node.ObjectNode;

/// What came of decoding.
public sealed interface Decoded {
  /// The parameters by name; positional ones are named `0`, `1` and so on.
  ///
  /// Text in it never holds NUL or half a surrogate pair (no database stores them): both became
  /// U+FFFD.
  record Tree(ObjectNode parameters) implements Decoded {}

  /// The sender's mistake.
  ///
  /// @param sentence what was expected and what came, fit to be shown to the sender
  record Refused(Reason reason, String sentence) implements Decoded {}

  /// Why, as far as the HTTP status depends on it.
  enum Reason {
    /// Not what its encoding demands: 400.
    MALFORMED,
    /// More than the limits allow: 413.
    TOO_LARGE
  }
}
