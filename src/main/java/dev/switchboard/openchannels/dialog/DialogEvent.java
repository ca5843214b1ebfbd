package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen in a dialog, in the past tense.
public sealed interface DialogEvent extends DomainEvent {
  /// A message is stored, whoever wrote it.
  record MessageAdded(Dialog dialog, Message message) implements DialogEvent {}

  /// A stored message has another text.
  record MessageChanged(Dialog dialog, Message message) implements DialogEvent {}
}
