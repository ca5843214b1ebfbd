package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.lane.DomainEvent;

/// What an agent does about one message of a client. What is said between [Begins] and [Ends] is
/// its answer.
public sealed interface TurnEvent extends DomainEvent {
  /// It has heard the message, and its turn will come.
  record Thinks(Dialog dialog, Message message) implements TurnEvent {}

  /// @param heard the client's message
  record Begins(ChatId chat, long heard) implements TurnEvent {}

  /// @param leaves the agent has given the dialog away, or it was taken from the agent before
  record Ends(ChatId chat, long heard, boolean leaves) implements TurnEvent {}
}
