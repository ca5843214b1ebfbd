package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.Optional;

/// Somebody has handed a dialog on by hand.
///
/// @param session as it was before
/// @param user the person or bot it went to; empty when it went to a line
/// @param line the line it went to; empty when it went to a person or bot
public record HandedOn(
    Dialog dialog, Session session, Optional<UserId> user, Optional<LineId> line, UserId by)
    implements DomainEvent {}
