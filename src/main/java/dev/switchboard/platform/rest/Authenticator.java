package dev.switchboard.platform.rest;

/// Tells who calls. Implemented by the room that keeps users and tokens.
public interface Authenticator {
  /// @throws RestError `NO_AUTH_FOUND` or `expired_token`, 401
  Caller authenticate(Credentials credentials);
}
