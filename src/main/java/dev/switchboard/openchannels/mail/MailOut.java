package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns what operators, bots and the line itself write in a dialog into mails. A mail that is sent
/// cannot be changed or taken back.
final class MailOut implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.MessageAdded(var dialog, Message message) && leaves(message)) {
      MailPlace.of(dialog)
          .filter(place -> isWritten(message) || !Programs.isServer(place.address()))
          .ifPresent(place -> send(work, place, message));
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

  /// A person has.
  private static boolean isWritten(Message message) {
    return message.origin() == Message.Origin.OPERATOR;
  }

  /// The Message-ID of the mail that is quoted.
  private static Optional<String> quoted(Work work, Message message) {
    return message.params().replyTo() == 0
        ? Optional.empty()
        : Messages.in(work)
            .find(message.params().replyTo())
            .filter(quoted -> quoted.chat().equals(message.chat()) && !quoted.inside())
            .flatMap(MailOut::id);
  }

  private static Optional<String> id(Message message) {
    return Stream.concat(
            Stream.ofNullable(message.externalId()), message.params().channelIds().stream())
        .flatMap(id -> MailReader.ids(id).stream())
        .findFirst();
  }

  private static void send(Work work, MailPlace place, Message message) {
    Optional<Mailbox> mailbox = SqlMail.in(work).find(place.mailbox());
    Optional<MailThread> thread = SqlMail.thread(work, message.chat());
    String domain = mailbox.map(known -> known.address().domain()).orElse("localhost");
    String answered = quoted(work, message).orElse(thread.map(MailThread::last).orElse(""));
    Outgoing outgoing =
        new Outgoing(
            place.mailbox(),
            message.chat().value(),
            message.id(),
            place.address().value(),
            MessageIds.of(message, domain),
            thread.map(known -> Subjects.answering(known.subject())).orElse("Re:"),
            answered,
            thread.map(known -> known.before(answered)).orElse(List.of()),
            !isWritten(message));
    Deliveries.send(
        work,
        MailPlace.channel(place.mailbox()),
        message.chat().toString(),
        MailPlace.KIND,
        outgoing,
        message.place());
  }
}
