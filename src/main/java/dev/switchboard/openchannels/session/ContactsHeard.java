package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.lane.DomainEvent;

/// A client has written something from which the CRM may learn.
record ContactsHeard(Dialog dialog, Session session, String text) implements DomainEvent {}
