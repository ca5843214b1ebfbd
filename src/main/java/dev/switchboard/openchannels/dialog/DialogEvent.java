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

  /// Somebody is writing. Nothing is stored of it.
  ///
  /// @param inside what he writes is not for the client
  record Typing(Dialog dialog, UserId by, boolean inside) implements DialogEvent {}

  /// The client is writing. Nothing is stored of it.
  record ClientTyping(Dialog dialog) implements DialogEvent {}

  /// More of what was written has reached the client, or was seen by him.
  record ClientMarked(Dialog dialog, ClientMarks before, ClientMarks now) implements DialogEvent {}

  /// An employee has seen the dialog up to a message.
  record SeenInside(Dialog dialog, UserId by, long upTo) implements DialogEvent {}

  /// An employee or a bot has come into the dialog, or has left it.
  record MembersChanged(Dialog dialog, UserId by) implements DialogEvent {}
}
