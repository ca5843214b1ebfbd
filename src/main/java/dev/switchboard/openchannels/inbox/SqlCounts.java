package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The open sessions in groups that are alike, so that one count serves many people.
final class SqlCounts {
  // Written out, not bound: only so does SQLite see that the index of open sessions serves.
  private static final Condition OPEN = SESSION.CLOSED_AT.eq(DSL.inline(0L));
  private static final Field<Long> QUEUED =
      DSL.when(SESSION.STAGE.eq(DSL.inline("QUEUED")), DSL.inline(1L)).otherwise(DSL.inline(0L));
  private static final Field<Long> OPERATOR =
      DSL.when(SESSION.STAGE.eq(DSL.inline("AGENT")), DSL.inline(0L))
          .otherwise(SESSION.OPERATOR_ID);

  private SqlCounts() {}

  /// What each of the viewers has on his lists. Two queries, and two more for those who may read
  /// what their department does.
  static Map<UserId, Counts> read(DSLContext sql, PortalId portal, Collection<Viewer> viewers) {
    List<Counts.Group> groups = new ArrayList<>(sessions(sql, portal));
    List<Long> narrow =
        viewers.stream()
            .filter(viewer -> !viewer.seesAll())
            .map(viewer -> viewer.user().value())
            .toList();
    if (!narrow.isEmpty()) {
      groups.addAll(memberships(sql, portal, narrow));
    }
    groups.addAll(ofColleagues(sql, portal, viewers));
    Map<UserId, Counts> counts = new HashMap<>();
    viewers.forEach(viewer -> counts.put(viewer.user(), Counts.of(viewer, groups)));
    return counts;
  }

  /// The open sessions in which colleagues take part and the viewer does not.
  private static List<Counts.Group> ofColleagues(
      DSLContext sql, PortalId portal, Collection<Viewer> viewers) {
    Map<UserId, Set<UserId>> colleagues = SqlTakingPart.colleagues(sql, portal, viewers);
    if (colleagues.isEmpty()) {
      return List.of();
    }
    Map<Long, Counts.Group> sessions = new HashMap<>();
    Map<Long, Set<UserId>> members = new HashMap<>();
    sql.select(SESSION.ID, MEMBER.USER_ID, DIALOG.LINE_ID, SESSION.LINE_ID, QUEUED, OPERATOR)
        .from(SESSION)
        .join(DIALOG)
        .on(DIALOG.PORTAL_ID.eq(SESSION.PORTAL_ID), DIALOG.ID.eq(SESSION.CHAT_ID))
        .join(MEMBER)
        .on(MEMBER.PORTAL_ID.eq(SESSION.PORTAL_ID), MEMBER.CHAT_ID.eq(SESSION.CHAT_ID))
        .where(SESSION.PORTAL_ID.eq(portal.value()), OPEN)
        .forEach(row -> {
          members.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(new UserId(row.value2()));
          sessions.put(
              row.value1(),
              new Counts.Group(0, row.value3(), row.value4(), row.value5() == 1, row.value6(), 1));
        });
    return Colleagues.groups(viewers, colleagues, sessions, members);
  }

  /// How many open sessions each operator has. One query.
  static Map<Long, Integer> loads(DSLContext sql, PortalId portal) {
    return sql.select(SESSION.OPERATOR_ID, DSL.count())
        .from(SESSION)
        .where(
            SESSION.PORTAL_ID.eq(portal.value()),
            OPEN,
            SESSION.OPERATOR_ID.ne(0L),
            SESSION.STAGE.ne("AGENT"))
        .groupBy(SESSION.OPERATOR_ID)
        .fetchMap(SESSION.OPERATOR_ID, DSL.count());
  }

  private static List<Counts.Group> sessions(DSLContext sql, PortalId portal) {
    return sql.select(DIALOG.LINE_ID, SESSION.LINE_ID, QUEUED, OPERATOR, DSL.count())
        .from(SESSION)
        .join(DIALOG)
        .on(DIALOG.PORTAL_ID.eq(SESSION.PORTAL_ID), DIALOG.ID.eq(SESSION.CHAT_ID))
        .where(SESSION.PORTAL_ID.eq(portal.value()), OPEN)
        .groupBy(DIALOG.LINE_ID, SESSION.LINE_ID, QUEUED, OPERATOR)
        .fetch(row ->
            new Counts.Group(
                0, row.value1(), row.value2(), row.value3() == 1, row.value4(), row.value5()));
  }

  private static List<Counts.Group> memberships(
      DSLContext sql, PortalId portal, Collection<Long> users) {
    return sql.select(
            MEMBER.USER_ID, DIALOG.LINE_ID, SESSION.LINE_ID, QUEUED, OPERATOR, DSL.count())
        .from(MEMBER)
        .join(SESSION)
        .on(SESSION.PORTAL_ID.eq(MEMBER.PORTAL_ID), SESSION.CHAT_ID.eq(MEMBER.CHAT_ID), OPEN)
        .join(DIALOG)
        .on(DIALOG.PORTAL_ID.eq(MEMBER.PORTAL_ID), DIALOG.ID.eq(MEMBER.CHAT_ID))
        .where(MEMBER.PORTAL_ID.eq(portal.value()), MEMBER.USER_ID.in(users))
        .groupBy(MEMBER.USER_ID, DIALOG.LINE_ID, SESSION.LINE_ID, QUEUED, OPERATOR)
        .fetch(row ->
            new Counts.Group(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4() == 1,
                row.value5(),
                row.value6()));
  }
}
