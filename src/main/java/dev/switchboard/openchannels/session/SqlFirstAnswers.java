package dev.switchboard.openchannels.session;

import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// How long clients waited for the first word of a person.
final class SqlFirstAnswers {
  private static final Field<Long> ANSWERED_AT =
      DSL.field(
          DSL.select(DSL.min(MESSAGE.CREATED_AT))
              .from(MESSAGE)
              .where(
                  MESSAGE.PORTAL_ID.eq(SESSION.PORTAL_ID),
                  MESSAGE.CHAT_ID.eq(SESSION.CHAT_ID),
                  MESSAGE.SESSION_ID.eq(SESSION.ID),
                  MESSAGE.ORIGIN.eq(Message.Origin.OPERATOR.name()),
                  MESSAGE.INSIDE.isFalse()));

  private SqlFirstAnswers() {}

  /// Of the latest sessions of a line, those that a person has answered. What an operator has begun
  /// himself took no time and does not count.
  static List<Duration> latest(Database database, PortalId portal, LineId line, int sessions) {
    return database.read(sql ->
        sql
            .select(SESSION.CREATED_AT, ANSWERED_AT)
            .from(SESSION)
            .where(SESSION.PORTAL_ID.eq(portal.value()), SESSION.LINE_ID.eq(line.value()))
            .orderBy(SESSION.ID.desc())
            .limit(sessions)
            .fetch()
            .stream()
            .filter(row -> row.value2() != null && row.value2() > row.value1())
            .map(row -> Duration.ofMillis(row.value2() - row.value1()))
            .toList());
  }
}
