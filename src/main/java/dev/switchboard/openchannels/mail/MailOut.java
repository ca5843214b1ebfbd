package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.List;
import java.util.Optional;

/// Turns what operators, bots and the line itself write in a dialog into mails. A mail that is sent
/// cannot be changed or taken back.
final class MailOut implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.MessageAdded(var dialog, Message message) && leaves(message)) {
      MailPlace.of(dialog).ifPresent(place -> send(work, place, message));
    }
  }

  /// The client is to see it, and does not have it yet.
  private static boolean leaves(Message message) {
    boolean ours =
        switch (message.origin()) {
          case OPERATOR, AGENT, SYSTEM -> true;
          case CLIENT -> false;
        };
    return ours && !message.inside() && message.externalId() == null && !MailText.isEmpty(message);
  }

  private static void send(Work work, MailPlace place, Message message) {
    Optional<Mailbox> mailbox = SqlMail.in(work).find(place.mailbox());
    Optional<MailThread> thread = SqlMail.thread(work, message.chat());
    String domain = mailbox.map(known -> known.address().domain()).orElse("localhost");
    Outgoing outgoing =
        new Outgoing(
            place.mailbox(),
            message.chat().value(),
            message.id(),
            place.address().value(),
            MessageIds.of(message, domain),
            thread.map(known -> Subjects.answering(known.subject())).orElse("Re:"),
            thread.map(MailThread::last).orElse(""),
            thread.map(MailThread::all).orElse(List.of()),
            message.origin() != Message.Origin.OPERATOR);
    Deliveries.send(
        work,
        MailPlace.channel(place.mailbox()),
        message.chat().toString(),
        MailPlace.KIND,
        outgoing,
        message.place());
  }
}
