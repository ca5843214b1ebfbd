package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen in a dialog, in the past tense.
public sealed interface DialogEvent extends DomainEvent {
  /// A message is stored, whoever wrote it.
  record MessageAdded(Dialog dialog, Message message) implements DialogEvent {}

  /// A stored message has another text.
  record MessageChanged(Dialog dialog, Message message) implements DialogEvent {}

  /// A stored message was taken back; `message` is what is left of it.
  record MessageDeleted(Dialog dialog, Message message, UserId by) implements DialogEvent {}

  /// Somebody likes a message, or does not any more.
  record MessageLiked(Dialog dialog, Message message, UserId by) implements DialogEvent {}

  /// An employee or a bot is writing. Nothing is stored of it.
  record Typing(Dialog dialog, UserId by) implements DialogEvent {}

  /// The client is writing, and the line lets it be seen. Nothing is stored of it.
  record ClientTyping(Dialog dialog) implements DialogEvent {}

  /// An employee or a bot has come into the dialog, or has left it.
  record MembersChanged(Dialog dialog, UserId by) implements DialogEvent {}
}
