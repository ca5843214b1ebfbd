package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.lane.DomainEvent;

/// A message belongs to another session of its dialog.
///
/// @param from the session that it belonged to
public record MessageMoved(Message message, long from) implements DomainEvent {}
