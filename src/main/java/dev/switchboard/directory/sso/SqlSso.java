package dev.switchboard.directory.sso;

import static dev.switchboard.gen.Tables.SSO_LINK;
import static dev.switchboard.gen.Tables.SSO_PROVIDER;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables of the identity provider and of who comes in by it.
final class SqlSso {
  private static final long ONLY = 1;

  static final Lookup<Account> BY_ACCOUNT =
      Lookup.by(link -> List.of(link.account().value()), SSO_LINK.ACCOUNT_HASH);

  private static final Stored<Provider> PROVIDERS =
      Stored.<Provider>in(SSO_PROVIDER, SSO_PROVIDER.PORTAL_ID)
          .id(SSO_PROVIDER.ID, _ -> ONLY)
          .column(SSO_PROVIDER.ISSUER, Provider::issuer)
          .column(SSO_PROVIDER.CLIENT_ID, Provider::clientId)
          .column(SSO_PROVIDER.CLIENT_SECRET, provider -> provider.clientSecret().value())
          .column(SSO_PROVIDER.TITLE, Provider::title)
          .column(SSO_PROVIDER.NEWCOMERS, Provider::newcomers)
          .column(SSO_PROVIDER.DOMAINS, provider -> String.join(" ", provider.domains()))
          .column(SSO_PROVIDER.PASSWORD_ADMINS, Provider::passwordAdmins)
          .column(SSO_PROVIDER.VERSION, Provider::version)
          .column(SSO_PROVIDER.CHANGED_BY, provider -> provider.changedBy().value())
          .column(SSO_PROVIDER.CHANGED_AT, provider -> provider.changedAt().toEpochMilli())
          .read(SqlSso::toProvider);

  private static final Stored<Account> LINKS =
      Stored.<Account>in(SSO_LINK, SSO_LINK.PORTAL_ID)
          .id(SSO_LINK.USER_ID, link -> link.user().value())
          .column(SSO_LINK.ISSUER, Account::issuer)
          .column(SSO_LINK.ACCOUNT_HASH, link -> link.account().value())
          .column(SSO_LINK.SINCE, link -> link.since().toEpochMilli())
          .uncached()
          .read(SqlSso::toLink);

  private SqlSso() {}

  static Rows<Provider> providers(Work work) {
    return work.rows(PROVIDERS);
  }

  static Optional<Provider> provider(Work work) {
    return providers(work).find(ONLY);
  }

  static Optional<Provider> provider(Database database, PortalId portal) {
    return database.find(PROVIDERS, portal.value(), ONLY);
  }

  static Rows<Account> links(Work work) {
    return work.rows(LINKS);
  }

  static Filter<Account> everybody() {
    return new Filter<>(DSL.noCondition(), _ -> true);
  }

  /// Everybody who comes in by an account. One query.
  static List<Account> links(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(SSO_LINK)
            .where(SSO_LINK.PORTAL_ID.eq(portal.value()))
            .orderBy(SSO_LINK.USER_ID)
            .fetch(SqlSso::toLink));
  }

  private static Provider toProvider(Record row) {
    return new Provider(
        row.get(SSO_PROVIDER.ISSUER),
        row.get(SSO_PROVIDER.CLIENT_ID),
        new Secret(row.get(SSO_PROVIDER.CLIENT_SECRET)),
        row.get(SSO_PROVIDER.TITLE),
        row.get(SSO_PROVIDER.NEWCOMERS),
        Stream.of(row.get(SSO_PROVIDER.DOMAINS).split(" ")).filter(one -> !one.isEmpty()).toList(),
        row.get(SSO_PROVIDER.PASSWORD_ADMINS),
        row.get(SSO_PROVIDER.VERSION),
        new UserId(row.get(SSO_PROVIDER.CHANGED_BY)),
        Instant.ofEpochMilli(row.get(SSO_PROVIDER.CHANGED_AT)));
  }

  private static Account toLink(Record row) {
    return new Account(
        new UserId(row.get(SSO_LINK.USER_ID)),
        row.get(SSO_LINK.ISSUER),
        new SecretHash(row.get(SSO_LINK.ACCOUNT_HASH)),
        Instant.ofEpochMilli(row.get(SSO_LINK.SINCE)));
  }
}
