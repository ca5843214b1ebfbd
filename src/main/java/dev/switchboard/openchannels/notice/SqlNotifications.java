package dev.switchboard.openchannels.notice;

import static dev.switchboard.gen.Tables.NOTIFICATION;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table of notifications.
final class SqlNotifications {
  private static final Stored<Notification> NOTIFICATIONS =
      Stored.<Notification>in(NOTIFICATION, NOTIFICATION.PORTAL_ID)
          .id(NOTIFICATION.ID, Notification::id)
          .fixed(NOTIFICATION.USER_ID, n -> n.user().value())
          .fixed(NOTIFICATION.CHAT_ID, n -> n.chat().value())
          .fixed(NOTIFICATION.TEXT, Notification::text)
          .fixed(NOTIFICATION.CREATED_AT, n -> n.createdAt().toEpochMilli())
          .column(NOTIFICATION.READ_AT, n -> n.read().toEpochMilli())
          .uncached()
          .read(SqlNotifications::toNotification);

  private SqlNotifications() {}

  static void save(Work work, Notification notification) {
    work.rows(NOTIFICATIONS).save(notification);
  }

  static Optional<Notification> find(Work work, long id) {
    return work.rows(NOTIFICATIONS).find(id);
  }

  /// The notifications of a user before `before`, newest first.
  static List<Notification> of(
      Database database, PortalId portal, UserId user, long before, int most) {
    return database.read(sql ->
        sql.selectFrom(NOTIFICATION)
            .where(
                NOTIFICATION.PORTAL_ID.eq(portal.value()),
                NOTIFICATION.USER_ID.eq(user.value()),
                NOTIFICATION.ID.lt(before))
            .orderBy(NOTIFICATION.ID.desc())
            .limit(most)
            .fetch(SqlNotifications::toNotification));
  }

  private static Notification toNotification(Record row) {
    return new Notification(
        row.get(NOTIFICATION.ID),
        new UserId(row.get(NOTIFICATION.USER_ID)),
        new ChatId(row.get(NOTIFICATION.CHAT_ID)),
        row.get(NOTIFICATION.TEXT),
        Instant.ofEpochMilli(row.get(NOTIFICATION.CREATED_AT)),
        Instant.ofEpochMilli(row.get(NOTIFICATION.READ_AT)));
  }
}
