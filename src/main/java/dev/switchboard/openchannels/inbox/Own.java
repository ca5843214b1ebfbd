package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;

/// What one employee has of his own in a dialog.
///
/// @param pinnedSession the session that he has pinned, 0 when none
/// @param unread the client's messages since he read last; empty when he never did
/// @param draft what he has begun to write, or empty
record Own(long pinnedSession, Optional<Integer> unread, String draft, Mention mention) {
  static final Own NONE = new Own(0, Optional.empty(), "", new Mention(0, false));

  record Key(ChatId chat, UserId user) {}

  /// @param message the newest that names him, 0 when none
  /// @param fresh he has not seen it
  record Mention(long message, boolean fresh) {}

  Own pinning(long session) {
    return new Own(session, unread, draft, mention);
  }

  Own reading(Optional<Integer> count, String text, Mention named) {
    return new Own(pinnedSession, count, text, named);
  }
}
