package dev.switchboard.platform.rest;

/// Tells who calls. Implemented by the room that keeps users and tokens.
public interface Authenticator {
  /// @throws RestError `NO_AUTH_FOUND` or `expired_token`, 401
  Caller authenticate(Credentials credentials);

  /// Whether the caller has a right, as the directory names it.
  ///
  /// @param line where; 0: on every line
  default boolean isEntitled(Caller caller, String right, long line) {
    return caller.administrator();
  }

  /// Whether the caller has a right on every line or on some.
  default boolean isEntitledSomewhere(Caller caller, String right) {
    return caller.administrator();
  }
}
