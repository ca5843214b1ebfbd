package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Forgets a mailbox and its password; its dialogs stay. False when there is no such channel.
record RemoveMailbox(long id) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Mailbox> found = SqlMail.in(work).find(id);
    found.ifPresent(mailbox -> remove(work, mailbox));
    return found.isPresent();
  }

  static void remove(Work work, Mailbox mailbox) {
    SqlMail.in(work).remove(mailbox);
    work.emit(MailEvent.of(MailEvent.What.REMOVED, mailbox));
  }
}
