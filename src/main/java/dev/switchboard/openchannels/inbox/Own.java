package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;

/// What one employee has of his own in a dialog.
///
/// @param pinnedSession the session that he has pinned, 0 when none
/// @param unread the client's messages since he read last; empty when he never did
/// @param draft what he has begun to write, or empty
record Own(long pinnedSession, Optional<Integer> unread, String draft) {
  static final Own NONE = new Own(0, Optional.empty(), "");

  record Key(ChatId chat, UserId user) {}

  Own pinning(long session) {
    return new Own(session, unread, draft);
  }

  Own reading(Optional<Integer> count, String text) {
    return new Own(pinnedSession, count, text);
  }
}
