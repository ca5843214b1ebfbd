package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.lane.DomainEvent;

/// A client of whom no name was known has said it in a form.
///
/// @param dialog with his card
record ClientNamed(Dialog dialog, Session session) implements DomainEvent {}
