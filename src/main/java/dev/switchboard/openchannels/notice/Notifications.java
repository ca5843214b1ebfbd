package dev.switchboard.openchannels.notice;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;

/// Where a command leaves what an employee is to be told.
public final class Notifications {
  private Notifications() {}

  public static void tell(Work work, UserId user, ChatId chat, String text) {
    Notification told =
        new Notification(work.nextId("notification"), user, chat, text, work.now(), Instant.EPOCH);
    SqlNotifications.save(work, told);
    work.emit(new NotificationEvent.Notified(told));
  }
}
