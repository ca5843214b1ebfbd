package dev.switchboard.directory.application;

import static dev.switchboard.gen.Tables.APPLICATION_OPTION;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import org.jooq.Record;

/// The table `application_option`.
final class SqlOptions {
  private static final Stored<Option> OPTIONS =
      Stored.<Option>in(APPLICATION_OPTION, APPLICATION_OPTION.PORTAL_ID)
          .id(APPLICATION_OPTION.APPLICATION_ID, Option::application)
          .id(APPLICATION_OPTION.USER_ID, Option::user)
          .id(APPLICATION_OPTION.NAME, Option::name)
          .column(APPLICATION_OPTION.BODY, Option::body)
          .uncached()
          .read(SqlOptions::toOption);

  private SqlOptions() {}

  static Rows<Option> in(Work work) {
    return work.rows(OPTIONS);
  }

  static List<Option> of(Work work, long application, long user) {
    return in(work)
        .all(
            new Filter<>(
                APPLICATION_OPTION
                    .APPLICATION_ID
                    .eq(application)
                    .and(APPLICATION_OPTION.USER_ID.eq(user)),
                option -> option.application() == application && option.user() == user));
  }

  /// Of the application itself and of all its users.
  static List<Option> of(Work work, long application) {
    return in(work)
        .all(
            new Filter<>(
                APPLICATION_OPTION.APPLICATION_ID.eq(application),
                option -> option.application() == application));
  }

  /// By name.
  static List<Option> of(Database database, PortalId portal, long application, long user) {
    return database.read(sql ->
        sql.selectFrom(APPLICATION_OPTION)
            .where(
                APPLICATION_OPTION.PORTAL_ID.eq(portal.value()),
                APPLICATION_OPTION.APPLICATION_ID.eq(application),
                APPLICATION_OPTION.USER_ID.eq(user))
            .orderBy(APPLICATION_OPTION.NAME)
            .fetch(SqlOptions::toOption));
  }

  private static Option toOption(Record row) {
    return new Option(
        row.get(APPLICATION_OPTION.APPLICATION_ID),
        row.get(APPLICATION_OPTION.USER_ID),
        row.get(APPLICATION_OPTION.NAME),
        row.get(APPLICATION_OPTION.BODY));
  }
}
