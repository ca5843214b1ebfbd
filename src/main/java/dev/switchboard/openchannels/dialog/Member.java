package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// An employee who takes part in a dialog.
///
/// @param pinnedSession the session that this member has pinned, 0 when none
/// @param lostSession the session that this member answered until somebody else got it, 0 when none
public record Member(
    ChatId chat, UserId user, long pinnedSession, long lostSession, Instant joinedAt) {
  public Member pinning(long session) {
    return new Member(chat, user, session, lostSession, joinedAt);
  }

  public Member losing(long session) {
    return new Member(chat, user, pinnedSession, session, joinedAt);
  }
}
