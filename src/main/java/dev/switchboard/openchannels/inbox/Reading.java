package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;

/// What an employee has left in a dialog.
///
/// @param upTo the newest message that he has seen, 0 when none
/// @param draft what he has begun to write, or empty
/// @param mentioned the newest message that names him, 0 when none
public record Reading(ChatId chat, UserId user, long upTo, String draft, long mentioned) {
  Reading upTo(long message) {
    return new Reading(chat, user, Math.max(upTo, message), draft, mentioned);
  }

  /// He is to come back to what stands behind this message.
  Reading backTo(long message) {
    return new Reading(chat, user, message, draft, mentioned);
  }

  Reading withDraft(String text) {
    return new Reading(chat, user, upTo, text, mentioned);
  }

  Reading namedIn(long message) {
    return new Reading(chat, user, upTo, draft, message);
  }
}
