package dev.switchboard.directory.session;

import static dev.switchboard.gen.Tables.BROWSER_SESSION;
import static dev.switchboard.gen.Tables.LOGIN_LINK;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The tables of browser sessions and of links that log in once.
final class SqlSessions {
  /// Logs one person in, once.
  record Link(SecretHash token, UserId user, Instant expiresAt) {
    boolean isExpired(Instant now) {
      return !now.isBefore(expiresAt);
    }
  }

  private static final Stored<Session> SESSIONS =
      Stored.<Session>in(BROWSER_SESSION, BROWSER_SESSION.PORTAL_ID)
          .id(BROWSER_SESSION.COOKIE_HASH, session -> session.cookie().value())
          .column(BROWSER_SESSION.USER_ID, session -> session.user().value())
          .column(BROWSER_SESSION.CREATED_AT, session -> session.createdAt().toEpochMilli())
          .column(BROWSER_SESSION.EXPIRES_AT, session -> session.expiresAt().toEpochMilli())
          .column(BROWSER_SESSION.BROWSER, session -> session.device().browser())
          .column(BROWSER_SESSION.SYSTEM, session -> session.device().system())
          .uncached()
          .read(SqlSessions::toSession);

  private static final Stored<Link> LINKS =
      Stored.<Link>in(LOGIN_LINK, LOGIN_LINK.PORTAL_ID)
          .id(LOGIN_LINK.TOKEN_HASH, link -> link.token().value())
          .column(LOGIN_LINK.USER_ID, link -> link.user().value())
          .column(LOGIN_LINK.EXPIRES_AT, link -> link.expiresAt().toEpochMilli())
          .uncached()
          .read(SqlSessions::toLink);

  private SqlSessions() {}

  static Rows<Session> in(Work work) {
    return work.rows(SESSIONS);
  }

  static Rows<Link> links(Work work) {
    return work.rows(LINKS);
  }

  static Filter<Session> of(UserId user) {
    return new Filter<>(
        BROWSER_SESSION.USER_ID.eq(user.value()), session -> session.user().equals(user));
  }

  static Filter<Link> linksOf(UserId user) {
    return new Filter<>(LOGIN_LINK.USER_ID.eq(user.value()), link -> link.user().equals(user));
  }

  static void forget(Work work) {
    long now = work.now().toEpochMilli();
    in(work)
        .all(
            new Filter<>(
                BROWSER_SESSION.EXPIRES_AT.le(now), session -> session.isExpired(work.now())))
        .forEach(in(work)::remove);
    links(work)
        .all(new Filter<>(LOGIN_LINK.EXPIRES_AT.le(now), link -> link.isExpired(work.now())))
        .forEach(links(work)::remove);
  }

  static Optional<Session> find(Database database, PortalId portal, SecretHash cookie) {
    return database.read(sql ->
        sql.selectFrom(BROWSER_SESSION)
            .where(
                BROWSER_SESSION.PORTAL_ID.eq(portal.value()),
                BROWSER_SESSION.COOKIE_HASH.eq(cookie.value()))
            .fetchOptional(SqlSessions::toSession));
  }

  /// Those of one user that have not expired, the newest first.
  static List<Session> all(Database database, PortalId portal, UserId user, Instant now) {
    return database.read(sql ->
        sql.selectFrom(BROWSER_SESSION)
            .where(
                BROWSER_SESSION.PORTAL_ID.eq(portal.value()),
                BROWSER_SESSION.USER_ID.eq(user.value()),
                BROWSER_SESSION.EXPIRES_AT.gt(now.toEpochMilli()))
            .orderBy(BROWSER_SESSION.CREATED_AT.desc())
            .limit(100)
            .fetch(SqlSessions::toSession));
  }

  static Optional<Link> findLink(Database database, PortalId portal, SecretHash token) {
    return database.read(sql ->
        sql.selectFrom(LOGIN_LINK)
            .where(LOGIN_LINK.PORTAL_ID.eq(portal.value()), LOGIN_LINK.TOKEN_HASH.eq(token.value()))
            .fetchOptional(SqlSessions::toLink));
  }

  private static Link toLink(Record row) {
    return new Link(
        new SecretHash(row.get(LOGIN_LINK.TOKEN_HASH)),
        new UserId(row.get(LOGIN_LINK.USER_ID)),
        Instant.ofEpochMilli(row.get(LOGIN_LINK.EXPIRES_AT)));
  }

  private static Session toSession(Record row) {
    return new Session(
        new SecretHash(row.get(BROWSER_SESSION.COOKIE_HASH)),
        new UserId(row.get(BROWSER_SESSION.USER_ID)),
        Instant.ofEpochMilli(row.get(BROWSER_SESSION.CREATED_AT)),
        Instant.ofEpochMilli(row.get(BROWSER_SESSION.EXPIRES_AT)),
        new Device(row.get(BROWSER_SESSION.BROWSER), row.get(BROWSER_SESSION.SYSTEM)));
  }
}
