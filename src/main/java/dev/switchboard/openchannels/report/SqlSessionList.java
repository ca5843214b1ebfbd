package dev.switchboard.openchannels.report;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.LINE;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.openchannels.report.SessionQuery.Opinion;
import dev.switchboard.openchannels.report.SessionQuery.State;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SqlSessions;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Sessions that somebody may read, by what is asked for: one query, along the index of when they
/// began.
final class SqlSessionList {
  private static final Field<String> LINE_NAME = LINE.NAME.as("line_name");

  /// @param title of the dialog
  /// @param connector code of the channel
  /// @param line name of the line
  /// @param holder name of who has it or had it at the end, or empty
  record Entry(Session session, String title, String connector, String line, String holder) {}

  private SqlSessionList() {}

  /// One more than the page has when there is more.
  static List<Entry> page(DSLContext sql, PortalId portal, UserId user, SessionQuery query) {
    return sql.select(SESSION.fields())
        .select(DIALOG.TITLE, DIALOG.USER_CODE, LINE_NAME, PORTAL_USER.NAME, PORTAL_USER.LAST_NAME)
        .from(SESSION)
        .join(DIALOG)
        .on(DIALOG.PORTAL_ID.eq(SESSION.PORTAL_ID), DIALOG.ID.eq(SESSION.CHAT_ID))
        .leftJoin(LINE)
        .on(LINE.PORTAL_ID.eq(SESSION.PORTAL_ID), LINE.ID.eq(SESSION.LINE_ID))
        .leftJoin(PORTAL_USER)
        .on(PORTAL_USER.PORTAL_ID.eq(SESSION.PORTAL_ID), PORTAL_USER.ID.eq(SESSION.OPERATOR_ID))
        .where(
            SESSION.PORTAL_ID.eq(portal.value()),
            SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ),
            is(query))
        .orderBy(SESSION.CREATED_AT.desc(), SESSION.ID.desc())
        .limit(query.limit() + 1)
        .fetch(SqlSessionList::entry);
  }

  private static Entry entry(Record row) {
    String code = row.get(DIALOG.USER_CODE);
    String name = row.get(PORTAL_USER.NAME);
    String line = row.get(LINE_NAME);
    return new Entry(
        SqlSessions.toSession(row),
        row.get(DIALOG.TITLE),
        code.substring(0, Math.max(0, code.indexOf('|'))),
        line == null ? "" : line,
        name == null ? "" : (name + " " + row.get(PORTAL_USER.LAST_NAME)).strip());
  }

  private static Condition is(SessionQuery query) {
    Condition all = DSL.noCondition();
    return all.and(query.line().<Condition>map(SESSION.LINE_ID::eq).orElse(all))
        .and(query.operator().<Condition>map(SESSION.OPERATOR_ID::eq).orElse(all))
        .and(query.channel().<Condition>map(SqlSessionList::isOf).orElse(all))
        .and(query.state().map(SqlSessionList::is).orElse(all))
        .and(query.vote().map(SqlSessionList::is).orElse(all))
        .and(query.marked().map(SqlSessionList::isMarked).orElse(all))
        .and(query.begun().from().map(at -> SESSION.CREATED_AT.ge(at.toEpochMilli())).orElse(all))
        .and(query.begun().to().map(at -> SESSION.CREATED_AT.lt(at.toEpochMilli())).orElse(all))
        .and(query.text().<Condition>map(DIALOG.TITLE::containsIgnoreCase).orElse(all))
        .and(query.after().map(SqlSessionList::isAfter).orElse(all));
  }

  private static Condition isOf(String connector) {
    return DIALOG.USER_CODE.startsWith(connector + "|");
  }

  private static Condition is(State state) {
    Condition open = SESSION.CLOSED_AT.eq(0L);
    return switch (state) {
      case OPEN -> open;
      case AGENT -> open.and(SESSION.STAGE.eq("AGENT"));
      case WAITING -> open.and(SESSION.STAGE.eq("QUEUED"));
      case WORK -> open.and(SESSION.STAGE.eq("ANSWERED"));
      case CLOSED -> SESSION.STAGE.eq("CLOSED");
      case SPAM -> SESSION.STAGE.eq("SPAM");
    };
  }

  private static Condition is(Opinion vote) {
    return SESSION.VOTE.eq(vote.name());
  }

  private static Condition isMarked(boolean marked) {
    return marked ? SESSION.HEAD_VOTE.ne(0L) : SESSION.HEAD_VOTE.eq(0L);
  }

  private static Condition isAfter(SessionQuery.Place place) {
    return SESSION
        .CREATED_AT
        .lt(place.begun())
        .or(SESSION.CREATED_AT.eq(place.begun()).and(SESSION.ID.lt(place.session())));
  }
}
