package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to the promises made to a client.
public sealed interface SlaEvent extends DomainEvent {
  /// A goal will be missed soon.
  record Near(Session session, Goal goal) implements SlaEvent {}

  record Breached(Session session, Goal goal) implements SlaEvent {}

  /// Something else is due next, or is nearer.
  record StandingChanged(Session session, Watch.Standing standing) implements SlaEvent {}
}
