package dev.switchboard.openchannels.push;

import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.Mentions;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Notifies employees of what concerns them: a dialog that is offered or given to them, what the
/// client of a dialog of theirs writes, a message of a colleague that names them.
final class PushNews implements EventListener {
  private static final int LONGEST = 200;

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.HandedOver(Dialog dialog, Session session, UserId by) ->
          handedOver(work, dialog, session, by);
      case SessionEvent.ClientWrote(Dialog dialog, Session session, Message message, _) ->
          wrote(work, dialog, session, message);
      case DialogEvent.MessageAdded(Dialog dialog, Message message) ->
          Mentions.of(work, dialog, message)
              .forEach(user -> tell(work, user, dialog, PushMessage.Kind.MENTION, message.text()));
      case UserEvent.Deactivated(UserId user) -> forget(work, user);
      default -> {}
    }
  }

  private static void handedOver(Work work, Dialog dialog, Session session, UserId by) {
    switch (session.stage()) {
      case Session.Stage.Queued queued ->
          queued
              .offered()
              .filter(user -> !user.equals(by))
              .ifPresent(user -> tell(work, user, dialog, PushMessage.Kind.OFFERED, ""));
      case Session.Stage.Answered(UserId user, _) when !user.equals(by) ->
          tell(work, user, dialog, PushMessage.Kind.GIVEN, "");
      case Session.Stage.Answered _, Session.Stage.WithAgent _, Session.Stage.Closed _ -> {}
    }
  }

  private static void wrote(Work work, Dialog dialog, Session session, Message message) {
    if (session.stage() instanceof Session.Stage.Answered(UserId user, _) && !dialog.silent()) {
      tell(work, user, dialog, PushMessage.Kind.MESSAGE, message.text());
    }
  }

  private static void tell(
      Work work, UserId user, Dialog dialog, PushMessage.Kind kind, String text) {
    for (Subscription browser : Subscriptions.in(work).of(user)) {
      String plain = BbCode.plain(text).strip();
      String start = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
      PushCarrier.send(
          work,
          new PushMessage(
              browser.id(), kind, dialog.id().value(), dialog.title(), start, browser.language()));
    }
  }

  private static void forget(Work work, UserId user) {
    Subscriptions known = Subscriptions.in(work);
    known.of(user).forEach(one -> known.remove(work, one));
  }
}
