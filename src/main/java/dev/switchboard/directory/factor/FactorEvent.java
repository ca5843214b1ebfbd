package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to second factors.
public sealed interface FactorEvent extends DomainEvent {
  record TurnedOn(UserId user) implements FactorEvent {}

  record TurnedOff(UserId user) implements FactorEvent {}

  /// A recovery code was taken.
  ///
  /// @param left how many there still are
  record Recovered(UserId user, int left) implements FactorEvent {}

  /// Has new recovery codes; the old ones are worthless.
  record Renewed(UserId user) implements FactorEvent {}

  /// Somebody else has turned it off.
  record Reset(UserId user) implements FactorEvent {}

  /// Everybody needs one from now on, or nobody any more.
  record PolicyChanged(LoginPolicy now) implements FactorEvent {}
}
