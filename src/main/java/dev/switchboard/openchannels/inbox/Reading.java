package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;

/// What an employee has left in a dialog.
///
/// @param upTo the newest message that he has seen, 0 when none
/// @param draft what he has begun to write, or empty
public record Reading(ChatId chat, UserId user, long upTo, String draft) {
  Reading upTo(long message) {
    return new Reading(chat, user, Math.max(upTo, message), draft);
  }

  Reading withDraft(String text) {
    return new Reading(chat, user, upTo, text);
  }
}
