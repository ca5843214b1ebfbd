package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.Optional;

/// What can happen to a session, in the past tense.
public sealed interface SessionEvent extends DomainEvent {
  /// @param by who caused it; the system's id when a client or a rule did
  /// @param crm the channel lets the CRM know of the client
  record Started(Dialog dialog, Session session, UserId by, boolean crm) implements SessionEvent {}

  /// @param unserved a bot wanted to hand it to people, and there is nobody on its line
  record Finished(Dialog dialog, Session session, UserId by, boolean unserved)
      implements SessionEvent {}

  /// The dialog has changed hands within its session.
  record HandedOver(Dialog dialog, Session session, UserId by) implements SessionEvent {}

  /// The client has written while a bot holds the dialog: the bot has to hear it.
  ///
  /// @param pressed id of the button that was pressed
  record AgentAddressed(Dialog dialog, Session session, Message message, Optional<String> pressed)
      implements SessionEvent {}

  /// What was closed goes on: the client has come back in time.
  record Reopened(Dialog dialog, Session session) implements SessionEvent {}

  /// A client has written, and his message is stored.
  ///
  /// @param begins the message has begun the session, or has opened it again
  record ClientWrote(Dialog dialog, Session session, Message message, boolean begins)
      implements SessionEvent {}

  /// A client has rated a session.
  record Rated(Dialog dialog, Session session, Rating.Vote vote) implements SessionEvent {}

  /// Something has befallen a session that leaves it where it stands.
  record Changed(Dialog dialog, Session session) implements SessionEvent {}
}
