package dev.switchboard.openchannels.erase;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen when something is erased, in the past tense.
public sealed interface ErasureEvent extends DomainEvent {
  /// Somebody wants it erased.
  record Asked(Erasure erasure, UserId client) implements ErasureEvent {}

  /// All of it is gone.
  record Finished(Erasure erasure) implements ErasureEvent {}

  /// Things are kept for another time from now on.
  record RetentionChanged(Retention before, Retention now) implements ErasureEvent {}
}
