package dev.switchboard.directory.session;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to the sessions of a user.
public sealed interface SessionEvent extends DomainEvent {
  UserId user();

  /// A browser is logged in.
  record Started(UserId user) implements SessionEvent {}

  /// The company's provider has named the user; a code may still be missing.
  record BySso(UserId user) implements SessionEvent {}

  /// Somebody has tried a wrong password.
  record Failed(UserId user, String address) implements SessionEvent {}

  /// Somebody has shown a wrong code after the right password.
  record WrongCode(UserId user, String address) implements SessionEvent {}

  /// One of the user's browsers, or all of them, are logged out.
  record Ended(UserId user) implements SessionEvent {}
}
