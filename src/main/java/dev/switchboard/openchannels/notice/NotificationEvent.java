package dev.switchboard.openchannels.notice;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen with notifications.
public sealed interface NotificationEvent extends DomainEvent {
  record Notified(Notification notification) implements NotificationEvent {}
}
