package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DEPARTMENT_MEMBER;
import static dev.switchboard.gen.Tables.LINE_QUEUE;

import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.SqlStaff;
import dev.switchboard.directory.user.Staff;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// What decides who sees a dialog, for several people at once.
final class SqlViewers {
  private SqlViewers() {}

  /// Those of the users who are known. Four queries at most.
  static List<Viewer> read(DSLContext sql, PortalId portal, Collection<UserId> users) {
    List<Long> ids = users.stream().map(UserId::value).toList();
    Map<Long, Set<Long>> lines = lines(sql, portal, ids);
    Map<UserId, Staff> staff = SqlStaff.read(sql, portal, users);
    return staff.entrySet().stream()
        .map(known ->
            new Viewer(
                known.getKey(),
                known.getValue().role() != Role.NONE,
                known.getValue().grants(),
                lines.getOrDefault(known.getKey().value(), Set.of())))
        .toList();
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
}
