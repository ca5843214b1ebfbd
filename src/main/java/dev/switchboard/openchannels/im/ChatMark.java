package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// How an employee has marked a chat, for himself.
///
/// @param unread to be read again, whatever he has seen
/// @param hiddenAt not listed until there is a newer message than this, 0: listed
/// @param searchedAt chosen from what he searched, [Instant#EPOCH]: never
record ChatMark(
    ChatId chat,
    UserId user,
    boolean muted,
    boolean pinned,
    boolean unread,
    long hiddenAt,
    Instant searchedAt) {
  static ChatMark none(ChatId chat, UserId user) {
    return new ChatMark(chat, user, false, false, false, 0, Instant.EPOCH);
  }

  boolean isNone() {
    return equals(none(chat, user));
  }

  ChatMark muted(boolean on) {
    return new ChatMark(chat, user, on, pinned, unread, hiddenAt, searchedAt);
  }

  ChatMark pinned(boolean on) {
    return new ChatMark(chat, user, muted, on, unread, on ? 0 : hiddenAt, searchedAt);
  }

  ChatMark unread(boolean on) {
    return new ChatMark(chat, user, muted, pinned, on, on ? 0 : hiddenAt, searchedAt);
  }

  ChatMark hiddenAt(long message) {
    return new ChatMark(chat, user, muted, pinned, unread, message, searchedAt);
  }

  ChatMark searchedAt(Instant moment) {
    return new ChatMark(chat, user, muted, pinned, unread, hiddenAt, moment);
  }

  boolean isSearched() {
    return searchedAt.isAfter(Instant.EPOCH);
  }
}
