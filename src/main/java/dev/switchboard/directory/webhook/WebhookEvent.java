package dev.switchboard.directory.webhook;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to a webhook.
public sealed interface WebhookEvent extends DomainEvent {
  Webhook webhook();

  record Added(Webhook webhook) implements WebhookEvent {}

  record Revoked(Webhook webhook) implements WebhookEvent {}
}
