package dev.switchboard.directory.sso;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to the ways in by company accounts.
public sealed interface SsoEvent extends DomainEvent {
  /// An administrator has named a provider, or changed what is known of it.
  record ProviderChanged(Provider now) implements SsoEvent {}

  record ProviderRemoved(UserId by, String issuer) implements SsoEvent {}

  /// A person and an account were brought together.
  record Linked(UserId user) implements SsoEvent {}

  /// They were parted again by somebody else.
  record Unlinked(UserId user) implements SsoEvent {}
}
