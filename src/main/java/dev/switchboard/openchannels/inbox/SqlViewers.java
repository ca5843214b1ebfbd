package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DEPARTMENT_MEMBER;
import static dev.switchboard.gen.Tables.LINE_QUEUE;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.PORTAL_USER;

import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What decides who sees a dialog, for several people at once.
final class SqlViewers {
  private SqlViewers() {}

  /// Those of the users who are known. Three queries.
  static List<Viewer> read(DSLContext sql, PortalId portal, Collection<UserId> users) {
    List<Long> ids = users.stream().map(UserId::value).toList();
    Map<Long, Set<Long>> lines = lines(sql, portal, ids);
    return sql.select(PORTAL_USER.ID, PORTAL_USER.TYPE, PORTAL_USER.ACTIVE, PORTAL_USER.ROLE)
        .from(PORTAL_USER)
        .where(PORTAL_USER.PORTAL_ID.eq(portal.value()), PORTAL_USER.ID.in(ids))
        .fetch(row -> {
          Role role = role(row);
          return new Viewer(
              new UserId(row.get(PORTAL_USER.ID)),
              role != Role.NONE,
              DialogView.TO_READ.stream().anyMatch(role::allows),
              lines.getOrDefault(row.get(PORTAL_USER.ID), Set.of()));
        });
  }

  private static Role role(Record row) {
    boolean works =
        row.get(PORTAL_USER.ACTIVE) && row.get(PORTAL_USER.TYPE).equals(UserType.EMPLOYEE.name());
    return works ? Role.valueOf(row.get(PORTAL_USER.ROLE)) : Role.NONE;
  }

  /// The lines on which each of the users answers. Two queries.
  static Map<Long, Set<Long>> lines(DSLContext sql, PortalId portal, Collection<Long> users) {
    Map<Long, Set<Long>> lines = new HashMap<>();
    sql.select(LINE_QUEUE.ENTITY_ID, LINE_QUEUE.LINE_ID)
        .from(LINE_QUEUE)
        .where(
            LINE_QUEUE.PORTAL_ID.eq(portal.value()),
            LINE_QUEUE.ENTITY_TYPE.eq("user"),
            LINE_QUEUE.ENTITY_ID.in(users))
        .forEach(
            row -> lines.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(row.value2()));
    sql.select(DEPARTMENT_MEMBER.USER_ID, LINE_QUEUE.LINE_ID)
        .from(LINE_QUEUE)
        .join(DEPARTMENT_MEMBER)
        .on(
            DEPARTMENT_MEMBER.PORTAL_ID.eq(LINE_QUEUE.PORTAL_ID),
            DEPARTMENT_MEMBER.DEPARTMENT_ID.eq(LINE_QUEUE.ENTITY_ID))
        .where(
            LINE_QUEUE.PORTAL_ID.eq(portal.value()),
            LINE_QUEUE.ENTITY_TYPE.eq("department"),
            DEPARTMENT_MEMBER.USER_ID.in(users))
        .forEach(
            row -> lines.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(row.value2()));
    return lines;
  }

  /// Who of the users takes part in which of the dialogs. One query.
  static Set<Own.Key> members(
      DSLContext sql, PortalId portal, Collection<Long> chats, Collection<UserId> users) {
    return sql
        .select(MEMBER.CHAT_ID, MEMBER.USER_ID)
        .from(MEMBER)
        .where(
            MEMBER.PORTAL_ID.eq(portal.value()),
            MEMBER.CHAT_ID.in(chats),
            MEMBER.USER_ID.in(users.stream().map(UserId::value).toList()))
        .stream()
        .map(row -> new Own.Key(new ChatId(row.value1()), new UserId(row.value2())))
        .collect(Collectors.toSet());
  }
}
