package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What an employee can do with a dialog that changes nothing for others.
sealed interface InboxEvent extends DomainEvent {
  ChatId chat();

  /// @param upTo the newest message that he has seen
  record Read(ChatId chat, UserId user, long upTo) implements InboxEvent {}

  /// He has begun to write, gone on, or thrown it away.
  record Drafted(ChatId chat, UserId user) implements InboxEvent {}
}
