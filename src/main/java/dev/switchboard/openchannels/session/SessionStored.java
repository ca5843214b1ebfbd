package dev.switchboard.openchannels.session;

import dev.switchboard.platform.lane.DomainEvent;

/// A session stands as it does here from now on. Said where sessions are stored, so that no command
/// can forget to say it.
public record SessionStored(Session session) implements DomainEvent {}
