package dev.switchboard.openchannels.livechat;

import static dev.switchboard.gen.Tables.LIVECHAT_RATING;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

/// The table `livechat_rating`.
final class SqlRatings {
  /// What a visitor thought of a session.
  record Rating(long session, int stars, String comment, Instant at) {}

  private static final Stored<Rating> RATINGS =
      Stored.<Rating>in(LIVECHAT_RATING, LIVECHAT_RATING.PORTAL_ID)
          .id(LIVECHAT_RATING.SESSION_ID, Rating::session)
          .column(LIVECHAT_RATING.STARS, rating -> (long) rating.stars())
          .column(LIVECHAT_RATING.COMMENT, Rating::comment)
          .column(LIVECHAT_RATING.CREATED_AT, rating -> rating.at().toEpochMilli())
          .read(SqlRatings::toRating);

  private SqlRatings() {}

  static Rows<Rating> in(Work work) {
    return work.rows(RATINGS);
  }

  /// The stars of a session, if there are any.
  static Optional<Integer> stars(Database database, PortalId portal, long session) {
    return database.read(sql ->
        sql.select(LIVECHAT_RATING.STARS)
            .from(LIVECHAT_RATING)
            .where(
                LIVECHAT_RATING.PORTAL_ID.eq(portal.value()),
                LIVECHAT_RATING.SESSION_ID.eq(session))
            .fetchOptional(row -> row.value1().intValue()));
  }

  private static Rating toRating(Record row) {
    return new Rating(
        row.get(LIVECHAT_RATING.SESSION_ID),
        row.get(LIVECHAT_RATING.STARS).intValue(),
        row.get(LIVECHAT_RATING.COMMENT),
        Instant.ofEpochMilli(row.get(LIVECHAT_RATING.CREATED_AT)));
  }
}
