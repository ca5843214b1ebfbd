package dev.switchboard.directory.application;

import static dev.switchboard.gen.Tables.APPLICATION;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/// The table of applications.
final class SqlApplications {
  static final Lookup<Application> BY_CLIENT =
      Lookup.by(application -> List.of(application.clientId()), APPLICATION.CLIENT_ID);

  private static final Stored<Application> APPLICATIONS =
      Stored.<Application>in(APPLICATION, APPLICATION.PORTAL_ID)
          .id(APPLICATION.ID, Application::id)
          .column(APPLICATION.CLIENT_ID, Application::clientId)
          .column(APPLICATION.SECRET_HASH, application -> application.secret().value())
          .column(APPLICATION.TITLE, application -> application.card().title())
          .column(APPLICATION.HANDLER_URL, application -> application.card().handlerUrl())
          .column(APPLICATION.INSTALL_URL, application -> application.card().installUrl())
          .column(APPLICATION.SCOPES, application -> application.card().scopes().text())
          .column(APPLICATION.APPLICATION_TOKEN, application -> application.token().value())
          .column(APPLICATION.CREATED_AT, application -> application.createdAt().toEpochMilli())
          .read(SqlApplications::toApplication);

  private SqlApplications() {}

  static Rows<Application> in(Work work) {
    return work.rows(APPLICATIONS);
  }

  static Optional<Application> find(Database database, PortalId portal, long id) {
    return find(database, portal, APPLICATION.ID.eq(id));
  }

  static Optional<Application> find(Database database, PortalId portal, String clientId) {
    return find(database, portal, APPLICATION.CLIENT_ID.eq(clientId));
  }

  private static Optional<Application> find(
      Database database, PortalId portal, Condition condition) {
    return database.read(sql ->
        sql.selectFrom(APPLICATION)
            .where(APPLICATION.PORTAL_ID.eq(portal.value()), condition)
            .fetchOptional(SqlApplications::toApplication));
  }

  static List<Application> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(APPLICATION)
            .where(APPLICATION.PORTAL_ID.eq(portal.value()))
            .orderBy(APPLICATION.ID)
            .fetch(SqlApplications::toApplication));
  }

  static List<Application> page(Database database, PortalId portal, long after, int limit) {
    return database.read(sql ->
        sql.selectFrom(APPLICATION)
            .where(APPLICATION.PORTAL_ID.eq(portal.value()), APPLICATION.ID.gt(after))
            .orderBy(APPLICATION.ID)
            .limit(limit)
            .fetch(SqlApplications::toApplication));
  }

  private static Application toApplication(Record row) {
    return new Application(
        row.get(APPLICATION.ID),
        row.get(APPLICATION.CLIENT_ID),
        new SecretHash(row.get(APPLICATION.SECRET_HASH)),
        new Application.Card(
            row.get(APPLICATION.TITLE),
            row.get(APPLICATION.HANDLER_URL),
            row.get(APPLICATION.INSTALL_URL),
            Scopes.parse(row.get(APPLICATION.SCOPES))),
        new Secret(row.get(APPLICATION.APPLICATION_TOKEN)),
        Instant.ofEpochMilli(row.get(APPLICATION.CREATED_AT)));
  }
}
