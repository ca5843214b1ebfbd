package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.NoteSent;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.List;

/// Notes that the server has taken a mail. Its copy for the mailbox is a delivery of its own: what
/// becomes of that never sends the mail again.
record MailSent(Outgoing mail) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    boolean noted = new NoteSent(mail.chat(), mail.message(), List.of(mail.id())).decide(work);
    if (noted && SqlMail.in(work).find(mail.mailbox()).filter(Mailbox::keepsSent).isPresent()) {
      Deliveries.send(
          work,
          MailPlace.sent(mail.mailbox()),
          Long.toString(mail.chat()),
          MailPlace.KIND_SENT,
          mail);
    }
    return noted;
  }
}
