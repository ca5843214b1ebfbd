package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The users of a portal, for commands of every room.
///
/// A client of a channel costs one row: no login, no password, no event.
public final class Users {
  private static final Duration ACTIVITY_STEP = Duration.ofMinutes(1);

  private final Work work;
  private final Rows<User> rows;

  private Users(Work work) {
    this.work = work;
    this.rows = SqlUsers.in(work);
  }

  public static Users in(Work work) {
    return new Users(work);
  }

  /// Answered from memory; a miss costs one indexed read.
  public Optional<User> find(UserId user) {
    return rows.find(user.value());
  }

  /// Answered from memory; a miss costs one indexed read.
  public Optional<User> find(Login login) {
    return rows.find(SqlUsers.BY_LOGIN, login.value());
  }

  /// Every employee, dismissed ones too. Costs one query.
  public List<User> employees() {
    return SqlUsers.employees(work);
  }

  /// Whether somebody is a bot that has not been removed.
  public boolean isBot(UserId user) {
    return !user.isSystem()
        && find(user).filter(known -> known.active() && known.type() == UserType.BOT).isPresent();
  }

  /// A new client of a channel.
  public UserId addClient(String name, String lastName) {
    return addClient(Profile.named(name, lastName));
  }

  /// A new client of a channel.
  public UserId addClient(Profile profile) {
    return add(UserType.CONNECTOR, null, profile, Role.NONE);
  }

  /// A new bot.
  public UserId addBot(Profile profile) {
    return add(UserType.BOT, null, profile, Role.NONE);
  }

  /// The caller has made sure that the login is free.
  UserId addEmployee(Login login, Profile profile, Role role) {
    return add(UserType.EMPLOYEE, login.value(), profile, role);
  }

  private UserId add(UserType type, @Nullable String login, Profile profile, Role role) {
    UserId id = new UserId(work.nextId("user"));
    rows.save(new User(id, type, login, profile, true, role, 0, User.Times.since(work.now())));
    if (type != UserType.CONNECTOR) {
      work.emit(new UserEvent.Added(id));
    }
    return id;
  }

  /// Changes what is known of a user, and writes only if it is different.
  ///
  /// @return false when there is no such user
  public boolean updateProfile(UserId user, UnaryOperator<Profile> change) {
    return update(user, now -> now.with(change.apply(now.profile()), work.now()));
  }

  /// The caller has made sure that the login is free.
  void updateLogin(UserId user, Login login) {
    find(user).ifPresent(known -> rows.save(known.with(login, work.now())));
  }

  /// @return false when there is no such user
  public boolean updateRole(UserId user, Role role) {
    return updateRole(user, role, 0);
  }

  /// @param own which role of the portal's own, if `role` is `OWN`; otherwise 0
  boolean updateRole(UserId user, Role role, long own) {
    return update(user, now -> now.with(role, own, work.now()));
  }

  /// Whether nobody else is left to give roles.
  boolean isLastAdministrator(UserId user) {
    return find(user).filter(User::isAdministrator).isPresent()
        && employees().stream().filter(User::isAdministrator).count() == 1;
  }

  /// Dismisses a user, or takes them back. Whoever is dismissed can do nothing from that commit on.
  ///
  /// @return false when there is no such user
  public boolean updateActive(UserId user, boolean active) {
    return update(user, now -> now.activated(active, work.now()));
  }

  /// Notes that a user is there; written at most once a minute.
  public void noteActivity(UserId user) {
    find(user).filter(this::isStale).ifPresent(known -> rows.save(known.seen(work.now())));
  }

  private boolean isStale(User user) {
    Instant last = user.times().lastActivity();
    return last == null || last.plus(ACTIVITY_STEP).isBefore(work.now());
  }

  /// Notes that a user has proved who they are.
  public void noteLogin(UserId user) {
    find(user).ifPresent(known -> rows.save(known.loggedIn(work.now())));
  }

  private boolean update(UserId user, UnaryOperator<User> change) {
    Optional<User> known = find(user);
    known.ifPresent(before -> replace(before, change.apply(before)));
    return known.isPresent();
  }

  private void replace(User before, User after) {
    boolean same =
        before.profile().equals(after.profile())
            && before.role() == after.role()
            && before.ownRole() == after.ownRole()
            && before.active() == after.active();
    if (same) {
      return;
    }
    rows.save(after);
    if (after.type() != UserType.CONNECTOR) {
      work.emit(
          before.active() && !after.active()
              ? new UserEvent.Deactivated(after.id())
              : new UserEvent.Changed(after.id()));
      if (before.role() != Role.NONE && after.role() == Role.NONE) {
        work.emit(new UserEvent.RoleRemoved(after.id()));
      }
    }
  }
}
