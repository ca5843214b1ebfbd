package dev.switchboard.openchannels.notice;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// Something that the system tells one employee.
///
/// @param chat the dialog that it is about, 0: none
/// @param read [Instant#EPOCH] while it is unread
public record Notification(
    long id, UserId user, ChatId chat, String text, Instant createdAt, Instant read) {
  public Notification {
    text = Storable.text(text);
  }

  public boolean isRead() {
    return read.isAfter(Instant.EPOCH);
  }

  Notification readAt(Instant now) {
    return isRead() ? this : new Notification(id, user, chat, text, createdAt, now);
  }
}
