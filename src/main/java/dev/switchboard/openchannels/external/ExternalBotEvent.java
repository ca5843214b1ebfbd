package dev.switchboard.openchannels.external;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What people do with external bots.
public sealed interface ExternalBotEvent extends DomainEvent {
  UserId bot();

  /// Tokens and addresses, which can hold secrets, are no part of it.
  record Added(UserId bot, String name) implements ExternalBotEvent {}

  record Changed(UserId bot) implements ExternalBotEvent {}

  record Removed(UserId bot) implements ExternalBotEvent {}
}
