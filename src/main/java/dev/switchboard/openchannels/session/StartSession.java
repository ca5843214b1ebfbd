package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Begins a new session that its beginner answers; the one that was open ends.
///
/// Source: contract/methods/imopenlines/imopenlines.session.start.json, .message.session.start
///
/// @param from a message of the dialog that moves into the new session
record StartSession(ChatId chat, UserId user, Optional<Long> from) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.dialog(work, chat, user, dialog -> start(work, dialog));
  }

  private Handled start(Work work, Dialog dialog) {
    Optional<Message> moving =
        from.flatMap(Messages.in(work)::find).filter(message -> message.chat().equals(chat));
    if (from.isPresent() && moving.isEmpty()) {
      return new Handled.BadTarget();
    }
    if (Lines.in(work).find(dialog.line()).isEmpty()) {
      return new Handled.LineGone();
    }
    SessionDesk desk = new SessionDesk(work);
    Sessions.in(work).open(chat).ifPresent(open -> desk.close(dialog, open, false, user));
    Session started = desk.startAnswered(dialog, dialog.line(), user);
    moving.ifPresent(message -> move(work, message, started));
    return new Handled.Done();
  }

  private static void move(Work work, Message message, Session to) {
    Message moved = message.movedTo(to.id());
    Messages.in(work).save(moved);
    work.emit(new MessageMoved(moved, message.session()));
  }
}
