package dev.switchboard.openchannels.view;

import dev.switchboard.platform.lane.DomainEvent;

/// Somebody has made, changed, moved or deleted views.
public record ViewsChanged() implements DomainEvent {}
