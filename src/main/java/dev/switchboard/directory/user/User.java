package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whoever can write in a dialog. The password is kept elsewhere and is no part of it.
///
/// @param login lower case; null for those who cannot log in
/// @param ownRole which role of the portal's own, if `role` is `OWN`; otherwise 0
public record User(
    UserId id,
    UserType type,
    @Nullable String login,
    Profile profile,
    boolean active,
    Role role,
    long ownRole,
    Times times) {
  /// When something happened to a user.
  ///
  /// @param lastLogin null: has never logged in
  /// @param lastActivity null: has never been seen
  public record Times(
      Instant registered,
      Instant changed,
      @Nullable Instant lastLogin,
      @Nullable Instant lastActivity) {
    static Times since(Instant moment) {
      return new Times(moment, moment, null, null);
    }
  }

  /// The role that counts: a dismissed employee has none.
  public Role effectiveRole() {
    return active && type == UserType.EMPLOYEE ? role : Role.NONE;
  }

  public boolean isAdministrator() {
    return effectiveRole() == Role.ADMINISTRATOR;
  }

  User with(Profile next, Instant at) {
    return new User(id, type, login, next, active, role, ownRole, changed(at));
  }

  User with(Login next, Instant at) {
    return new User(id, type, next.value(), profile, active, role, ownRole, changed(at));
  }

  User with(Role next, long own, Instant at) {
    return new User(id, type, login, profile, active, next, own, changed(at));
  }

  User activated(boolean next, Instant at) {
    return new User(id, type, login, profile, next, role, ownRole, changed(at));
  }

  User loggedIn(Instant at) {
    Times next = new Times(times.registered(), times.changed(), at, at);
    return new User(id, type, login, profile, active, role, ownRole, next);
  }

  User seen(Instant at) {
    Times next = new Times(times.registered(), times.changed(), times.lastLogin(), at);
    return new User(id, type, login, profile, active, role, ownRole, next);
  }

  private Times changed(Instant at) {
    return new Times(times.registered(), at, times.lastLogin(), times.lastActivity());
  }
}
