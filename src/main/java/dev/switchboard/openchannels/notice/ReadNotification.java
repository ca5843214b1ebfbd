package dev.switchboard.openchannels.notice;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// An employee has read one of his notifications. Says whether it is his.
record ReadNotification(long id, UserId user) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Notification> his =
        SqlNotifications.find(work, id).filter(known -> known.user().equals(user));
    his.filter(known -> !known.isRead())
        .ifPresent(known -> SqlNotifications.save(work, known.readAt(work.now())));
    return his.isPresent();
  }
}
