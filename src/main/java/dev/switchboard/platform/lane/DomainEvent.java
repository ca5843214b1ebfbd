package dev.switchboard.platform.lane;

/// Something that has happened in a portal, said by the command that made it happen.
public interface DomainEvent {}
