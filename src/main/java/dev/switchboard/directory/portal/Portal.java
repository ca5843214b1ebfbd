package dev.switchboard.directory.portal;

import java.time.Instant;

/// One company's installation.
///
/// @param memberId how applications tell portals apart; never changes
public record Portal(String name, String memberId, Instant createdAt) {}
