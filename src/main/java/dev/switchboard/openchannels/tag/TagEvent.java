package dev.switchboard.openchannels.tag;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen with the tags of a dialog.
public sealed interface TagEvent extends DomainEvent {
  ChatId chat();

  record Tagged(ChatId chat, Tag tag, UserId by) implements TagEvent {}

  record Untagged(ChatId chat, Tag tag, UserId by) implements TagEvent {}
}
