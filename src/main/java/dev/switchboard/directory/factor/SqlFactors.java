package dev.switchboard.directory.factor;

import static dev.switchboard.gen.Tables.LOGIN_POLICY;
import static dev.switchboard.gen.Tables.RECOVERY_CODE;
import static dev.switchboard.gen.Tables.SECOND_FACTOR;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;

/// The tables of second factors, of recovery codes and of who needs them.
final class SqlFactors {
  /// A recovery code that nobody has used yet.
  record Recovery(UserId user, SecretHash hash) {}

  private static final long ONLY = 1;

  private static final Stored<SecondFactor> FACTORS =
      Stored.<SecondFactor>in(SECOND_FACTOR, SECOND_FACTOR.PORTAL_ID)
          .id(SECOND_FACTOR.USER_ID, factor -> factor.user().value())
          .column(SECOND_FACTOR.SECRET, factor -> factor.secret().base32())
          .column(SECOND_FACTOR.LAST_STEP, SecondFactor::lastStep)
          .column(SECOND_FACTOR.SINCE, factor -> factor.since().toEpochMilli())
          .uncached()
          .read(SqlFactors::toFactor);

  private static final Stored<Recovery> RECOVERIES =
      Stored.<Recovery>in(RECOVERY_CODE, RECOVERY_CODE.PORTAL_ID)
          .id(RECOVERY_CODE.USER_ID, code -> code.user().value())
          .id(RECOVERY_CODE.CODE_HASH, code -> code.hash().value())
          .uncached()
          .read(row ->
              new Recovery(
                  new UserId(row.get(RECOVERY_CODE.USER_ID)),
                  new SecretHash(row.get(RECOVERY_CODE.CODE_HASH))));

  private static final Stored<LoginPolicy> POLICIES =
      Stored.<LoginPolicy>in(LOGIN_POLICY, LOGIN_POLICY.PORTAL_ID)
          .id(LOGIN_POLICY.ID, _ -> ONLY)
          .column(LOGIN_POLICY.SECOND_FACTOR, LoginPolicy::secondFactor)
          .column(LOGIN_POLICY.CHANGED_BY, policy -> policy.by().value())
          .column(
              LOGIN_POLICY.CHANGED_AT,
              policy -> Objects.requireNonNull(policy.changedAt()).toEpochMilli())
          .read(SqlFactors::toPolicy);

  private SqlFactors() {}

  static Rows<SecondFactor> in(Work work) {
    return work.rows(FACTORS);
  }

  static Rows<Recovery> recoveries(Work work) {
    return work.rows(RECOVERIES);
  }

  static Filter<Recovery> of(UserId user) {
    return new Filter<>(RECOVERY_CODE.USER_ID.eq(user.value()), code -> code.user().equals(user));
  }

  static LoginPolicy policy(Work work) {
    return work.rows(POLICIES).find(ONLY).orElse(LoginPolicy.PASSWORD);
  }

  static void save(Work work, LoginPolicy policy) {
    work.rows(POLICIES).save(policy);
  }

  static LoginPolicy policy(Database database, PortalId portal) {
    return database.find(POLICIES, portal.value(), ONLY).orElse(LoginPolicy.PASSWORD);
  }

  static Optional<Instant> since(Database database, PortalId portal, UserId user) {
    return database.find(FACTORS, portal.value(), user.value()).map(SecondFactor::since);
  }

  static int recoveriesLeft(Database database, PortalId portal, UserId user) {
    return database.read(sql ->
        sql.fetchCount(
            RECOVERY_CODE,
            RECOVERY_CODE.PORTAL_ID.eq(portal.value()),
            RECOVERY_CODE.USER_ID.eq(user.value())));
  }

  /// Who has a second factor. One query.
  static Set<UserId> holders(Database database, PortalId portal) {
    return database.read(sql ->
        sql.select(SECOND_FACTOR.USER_ID)
            .from(SECOND_FACTOR)
            .where(SECOND_FACTOR.PORTAL_ID.eq(portal.value()))
            .fetchSet(row -> new UserId(row.value1())));
  }

  private static SecondFactor toFactor(Record row) {
    return new SecondFactor(
        new UserId(row.get(SECOND_FACTOR.USER_ID)),
        new TotpSecret(row.get(SECOND_FACTOR.SECRET)),
        row.get(SECOND_FACTOR.LAST_STEP),
        Instant.ofEpochMilli(row.get(SECOND_FACTOR.SINCE)));
  }

  private static LoginPolicy toPolicy(Record row) {
    return new LoginPolicy(
        row.get(LOGIN_POLICY.SECOND_FACTOR),
        new UserId(row.get(LOGIN_POLICY.CHANGED_BY)),
        Instant.ofEpochMilli(row.get(LOGIN_POLICY.CHANGED_AT)));
  }
}
