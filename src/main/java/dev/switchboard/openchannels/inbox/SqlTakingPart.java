package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DEPARTMENT_MEMBER;
import static dev.switchboard.gen.Tables.MEMBER;

import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Who takes part in what, as far as it decides what somebody sees.
final class SqlTakingPart {
  private SqlTakingPart() {}

  /// Two queries, and none for colleagues unless somebody may read what they do.
  static TakingPart read(
      DSLContext sql, PortalId portal, Collection<Long> chats, Collection<Viewer> viewers) {
    Map<UserId, Set<UserId>> colleagues = colleagues(sql, portal, viewers);
    List<Long> people =
        Stream.concat(
                viewers.stream().map(Viewer::user),
                colleagues.values().stream().flatMap(Set::stream))
            .map(UserId::value)
            .distinct()
            .toList();
    Map<ChatId, Set<UserId>> members = new HashMap<>();
    sql.select(MEMBER.CHAT_ID, MEMBER.USER_ID)
        .from(MEMBER)
        .where(
            MEMBER.PORTAL_ID.eq(portal.value()),
            MEMBER.CHAT_ID.in(chats),
            MEMBER.USER_ID.in(people))
        .forEach(row ->
            members
                .computeIfAbsent(new ChatId(row.value1()), _ -> new HashSet<>())
                .add(new UserId(row.value2())));
    return new TakingPart(members, colleagues);
  }

  /// Whoever shares a department with a viewer who may read his department's dialogs. One query.
  static Map<UserId, Set<UserId>> colleagues(
      DSLContext sql, PortalId portal, Collection<Viewer> viewers) {
    List<Long> asking =
        viewers.stream()
            .filter(viewer -> viewer.works() && viewer.grants().anywhere(Right.HISTORY_DEPARTMENT))
            .filter(viewer -> !viewer.seesAll())
            .map(viewer -> viewer.user().value())
            .toList();
    Map<UserId, Set<UserId>> colleagues = new HashMap<>();
    if (!asking.isEmpty()) {
      var theirs = DEPARTMENT_MEMBER.as("theirs");
      sql.select(DEPARTMENT_MEMBER.USER_ID, theirs.USER_ID)
          .from(DEPARTMENT_MEMBER)
          .join(theirs)
          .on(
              theirs.PORTAL_ID.eq(DEPARTMENT_MEMBER.PORTAL_ID),
              theirs.DEPARTMENT_ID.eq(DEPARTMENT_MEMBER.DEPARTMENT_ID))
          .where(
              DEPARTMENT_MEMBER.PORTAL_ID.eq(portal.value()), DEPARTMENT_MEMBER.USER_ID.in(asking))
          .forEach(row ->
              colleagues
                  .computeIfAbsent(new UserId(row.value1()), _ -> new HashSet<>())
                  .add(new UserId(row.value2())));
    }
    return colleagues;
  }
}
