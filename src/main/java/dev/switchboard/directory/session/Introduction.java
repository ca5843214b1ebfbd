package dev.switchboard.directory.session;

import dev.switchboard.directory.user.Login;
import java.util.Optional;

/// What somebody who comes by a link has filled in.
///
/// @param name of the first administrator; nobody else is asked
/// @param login of the first administrator; nobody else is asked
/// @param password empty: keep the one there is
record Introduction(Optional<String> name, Optional<Login> login, Optional<String> password) {
  /// Of whom a link is, and what he will be asked.
  ///
  /// @param login with which he logs in
  /// @param hasPassword so that he need not choose one
  record Guest(String login, boolean hasPassword) {
    boolean isFirst() {
      return login.equals(Login.FIRST.value());
    }
  }

  @Override
  public String toString() {
    return "Introduction[REDACTED]";
  }
}
