package dev.switchboard.directory.presence;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// Somebody has come, gone, paused or returned: not said when a lease is only renewed.
public record PresenceChanged(UserId user, PresenceState before, PresenceState after)
    implements DomainEvent {}
