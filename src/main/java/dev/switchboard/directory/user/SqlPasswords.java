package dev.switchboard.directory.user;

import static dev.switchboard.gen.Tables.USER_PASSWORD;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The table of password hashes.
final class SqlPasswords {
  /// What a user has to know to log in.
  record Kept(UserId user, PasswordHash hash, Instant changedAt) {}

  private static final Stored<Kept> PASSWORDS =
      Stored.<Kept>in(USER_PASSWORD, USER_PASSWORD.PORTAL_ID)
          .id(USER_PASSWORD.USER_ID, kept -> kept.user().value())
          .column(USER_PASSWORD.HASH, kept -> kept.hash().value())
          .column(USER_PASSWORD.CHANGED_AT, kept -> kept.changedAt().toEpochMilli())
          .uncached()
          .read(row ->
              new Kept(
                  new UserId(row.get(USER_PASSWORD.USER_ID)),
                  new PasswordHash(row.get(USER_PASSWORD.HASH)),
                  Instant.ofEpochMilli(row.get(USER_PASSWORD.CHANGED_AT))));

  private SqlPasswords() {}

  static Rows<Kept> in(Work work) {
    return work.rows(PASSWORDS);
  }

  static Optional<PasswordHash> find(Database database, PortalId portal, UserId user) {
    return database.read(sql ->
        sql.selectFrom(USER_PASSWORD)
            .where(
                USER_PASSWORD.PORTAL_ID.eq(portal.value()), USER_PASSWORD.USER_ID.eq(user.value()))
            .fetchOptional(row -> new PasswordHash(row.get(USER_PASSWORD.HASH))));
  }

  /// Who has a password. One query.
  static Set<UserId> holders(Database database, PortalId portal) {
    return database.read(sql ->
        sql.select(USER_PASSWORD.USER_ID)
            .from(USER_PASSWORD)
            .where(USER_PASSWORD.PORTAL_ID.eq(portal.value()))
            .fetchSet(row -> new UserId(row.value1())));
  }
}
