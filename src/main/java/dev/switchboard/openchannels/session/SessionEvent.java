package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.Optional;

/// What can happen to a session, in the past tense.
public sealed interface SessionEvent extends DomainEvent {
  /// @param by who caused it; the system's id when a client or a rule did
  record Started(Dialog dialog, Session session, UserId by) implements SessionEvent {}

  record Finished(Dialog dialog, Session session, UserId by) implements SessionEvent {}

  /// The dialog has changed hands within its session.
  record HandedOver(Dialog dialog, Session session, UserId by) implements SessionEvent {}

  /// The client has written while a bot holds the dialog: the bot has to hear it.
  ///
  /// @param pressed id of the button that was pressed
  record AgentAddressed(Dialog dialog, Session session, Message message, Optional<String> pressed)
      implements SessionEvent {}
}
