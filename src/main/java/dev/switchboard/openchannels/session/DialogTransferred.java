package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// An employee has handed a dialog to another one.
///
/// @param to who is to have it
public record DialogTransferred(Dialog dialog, Session session, UserId to, UserId by)
    implements DomainEvent {}
