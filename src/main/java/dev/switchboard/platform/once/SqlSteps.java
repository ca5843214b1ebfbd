package dev.switchboard.platform.once;

import static dev.switchboard.gen.Tables.REQUEST_STEP;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table `request_step`.
final class SqlSteps {
  private static final Stored<Step> STEPS =
      Stored.<Step>in(REQUEST_STEP, REQUEST_STEP.PORTAL_ID)
          .id(REQUEST_STEP.REQUEST_HASH, step -> step.id().request())
          .id(REQUEST_STEP.STEP, Step::place)
          .column(REQUEST_STEP.CONTENT_HASH, step -> step.id().content())
          .column(REQUEST_STEP.STATUS, step -> (long) step.status())
          .column(REQUEST_STEP.BODY, Step::body)
          .column(REQUEST_STEP.CREATED_AT, step -> step.at().toEpochMilli())
          .uncached()
          .read(SqlSteps::toStep);

  private SqlSteps() {}

  static Rows<Step> in(Work work) {
    return work.rows(STEPS);
  }

  /// The answer of a request, or else the first command that it has run.
  static Optional<Step> known(Database database, PortalId portal, String request) {
    return database.read(sql ->
        sql.selectFrom(REQUEST_STEP)
            .where(REQUEST_STEP.PORTAL_ID.eq(portal.value()), REQUEST_STEP.REQUEST_HASH.eq(request))
            .orderBy(REQUEST_STEP.STEP)
            .limit(1)
            .fetchOptional(SqlSteps::toStep));
  }

  /// Some of the steps made before a moment.
  static List<Step> before(Work work, Instant moment, int most) {
    return in(work)
        .newest(
            new Filter<>(
                REQUEST_STEP.CREATED_AT.lt(moment.toEpochMilli()),
                step -> step.at().isBefore(moment)),
            REQUEST_STEP.CREATED_AT,
            most);
  }

  private static Step toStep(Record row) {
    return new Step(
        new RequestId(row.get(REQUEST_STEP.REQUEST_HASH), row.get(REQUEST_STEP.CONTENT_HASH)),
        row.get(REQUEST_STEP.STEP),
        Math.toIntExact(row.get(REQUEST_STEP.STATUS)),
        row.get(REQUEST_STEP.BODY),
        Instant.ofEpochMilli(row.get(REQUEST_STEP.CREATED_AT)));
  }
}
