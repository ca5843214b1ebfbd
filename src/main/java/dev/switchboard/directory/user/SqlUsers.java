package dev.switchboard.directory.user;

import static dev.switchboard.gen.Tables.PORTAL_USER;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The table of users.
final class SqlUsers {
  static final Lookup<User> BY_LOGIN =
      new Lookup<>(
          List.of(PORTAL_USER.LOGIN),
          PORTAL_USER.LOGIN.isNotNull(),
          user -> Optional.ofNullable(user.login()).map(List::of));

  private static final Stored<User> USERS =
      Stored.<User>in(PORTAL_USER, PORTAL_USER.PORTAL_ID)
          .id(PORTAL_USER.ID, user -> user.id().value())
          .column(PORTAL_USER.TYPE, user -> user.type().name())
          .column(PORTAL_USER.LOGIN, User::login)
          .column(PORTAL_USER.NAME, user -> user.profile().name())
          .column(PORTAL_USER.LAST_NAME, user -> user.profile().lastName())
          .column(PORTAL_USER.SECOND_NAME, user -> user.profile().secondName())
          .column(PORTAL_USER.EMAIL, user -> user.profile().email())
          .column(PORTAL_USER.PHONE, user -> user.profile().phone())
          .column(PORTAL_USER.GENDER, user -> user.profile().gender())
          .column(PORTAL_USER.WORK_POSITION, user -> user.profile().workPosition())
          .column(PORTAL_USER.TIME_ZONE, user -> user.profile().timeZone())
          .column(PORTAL_USER.AVATAR, user -> user.profile().avatar())
          .column(PORTAL_USER.WEBSITE, user -> user.profile().website())
          .column(PORTAL_USER.ACTIVE, User::active)
          .column(PORTAL_USER.ROLE, user -> user.role().name())
          .column(PORTAL_USER.OWN_ROLE, User::ownRole)
          .column(PORTAL_USER.REGISTERED_AT, user -> user.times().registered().toEpochMilli())
          .column(PORTAL_USER.CHANGED_AT, user -> user.times().changed().toEpochMilli())
          .column(PORTAL_USER.LAST_LOGIN_AT, user -> millis(user.times().lastLogin()))
          .column(PORTAL_USER.LAST_ACTIVITY_AT, user -> millis(user.times().lastActivity()))
          .read(SqlUsers::toUser);

  private SqlUsers() {}

  static Rows<User> in(Work work) {
    return work.rows(USERS);
  }

  static Optional<User> find(Database database, PortalId portal, UserId user) {
    return database.read(sql ->
        sql.selectFrom(PORTAL_USER)
            .where(PORTAL_USER.PORTAL_ID.eq(portal.value()), PORTAL_USER.ID.eq(user.value()))
            .fetchOptional(SqlUsers::toUser));
  }

  static List<User> all(Database database, PortalId portal, Collection<UserId> users) {
    return database.read(sql ->
        sql.selectFrom(PORTAL_USER)
            .where(
                PORTAL_USER.PORTAL_ID.eq(portal.value()),
                PORTAL_USER.ID.in(users.stream().map(UserId::value).toList()))
            .fetch(SqlUsers::toUser));
  }

  static Optional<User> find(Database database, PortalId portal, Login login) {
    return database.read(sql ->
        sql.selectFrom(PORTAL_USER)
            .where(PORTAL_USER.PORTAL_ID.eq(portal.value()), PORTAL_USER.LOGIN.eq(login.value()))
            .fetchOptional(SqlUsers::toUser));
  }

  static List<User> employees(Work work) {
    return in(work).all(new Filter<>(isEmployee(), user -> user.type() == UserType.EMPLOYEE));
  }

  /// Worded like the index.
  private static Condition isEmployee() {
    return PORTAL_USER
        .TYPE
        .ne(DSL.inline(UserType.CONNECTOR.name()))
        .and(PORTAL_USER.TYPE.eq(UserType.EMPLOYEE.name()));
  }

  /// Every employee, dismissed ones too, by id.
  static List<User> employees(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(PORTAL_USER)
            .where(PORTAL_USER.PORTAL_ID.eq(portal.value()), isEmployee())
            .orderBy(PORTAL_USER.ID)
            .fetch(SqlUsers::toUser));
  }

  private static User toUser(Record row) {
    return new User(
        new UserId(row.get(PORTAL_USER.ID)),
        UserType.valueOf(row.get(PORTAL_USER.TYPE)),
        row.get(PORTAL_USER.LOGIN),
        toProfile(row),
        row.get(PORTAL_USER.ACTIVE),
        Role.valueOf(row.get(PORTAL_USER.ROLE)),
        row.get(PORTAL_USER.OWN_ROLE),
        new User.Times(
            Instant.ofEpochMilli(row.get(PORTAL_USER.REGISTERED_AT)),
            Instant.ofEpochMilli(row.get(PORTAL_USER.CHANGED_AT)),
            instant(row.get(PORTAL_USER.LAST_LOGIN_AT)),
            instant(row.get(PORTAL_USER.LAST_ACTIVITY_AT))));
  }

  private static Profile toProfile(Record row) {
    return new Profile(
        row.get(PORTAL_USER.NAME),
        row.get(PORTAL_USER.LAST_NAME),
        row.get(PORTAL_USER.SECOND_NAME),
        row.get(PORTAL_USER.EMAIL),
        row.get(PORTAL_USER.PHONE),
        row.get(PORTAL_USER.GENDER),
        row.get(PORTAL_USER.WORK_POSITION),
        row.get(PORTAL_USER.TIME_ZONE),
        row.get(PORTAL_USER.AVATAR),
        row.get(PORTAL_USER.WEBSITE));
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
