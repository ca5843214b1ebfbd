package dev.switchboard.directory.webhook;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to a webhook.
public sealed interface WebhookEvent extends DomainEvent {
  record Revoked(long webhook) implements WebhookEvent {}
}
