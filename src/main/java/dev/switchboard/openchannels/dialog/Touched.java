package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// Something of a dialog was stored that people see. Said where it is stored, so that no command
/// can forget to say it; what a new message brings is said by [DialogEvent.MessageAdded] alone.
public sealed interface Touched extends DomainEvent {
  ChatId chat();

  /// The dialog or its session.
  record Whole(ChatId chat) implements Touched {}

  /// A message that was there before.
  record Text(ChatId chat, long message) implements Touched {}

  /// What one employee has to do with it.
  record Part(ChatId chat, UserId user) implements Touched {}
}
