package dev.switchboard.platform.realtime;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// Who may listen.
///
/// @param until from then on no longer
public record Guest(PortalId portal, UserId user, Instant until) {}
