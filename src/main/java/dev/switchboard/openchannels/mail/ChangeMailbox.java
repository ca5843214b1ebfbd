package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Switches a mailbox on or off, names it otherwise, or leads to it by another way. False when
/// there is no such channel.
record ChangeMailbox(
    long id, Optional<Boolean> active, Optional<String> name, Optional<Renewed> renewed)
    implements Command<Boolean> {
  /// @param newest up to where the server has mails now
  record Renewed(Account account, Position newest) {}

  @Override
  public Boolean decide(Work work) {
    Optional<Mailbox> found = SqlMail.in(work).find(id);
    found.ifPresent(mailbox -> {
      Mailbox named = mailbox.withName(name.orElse(mailbox.name()));
      Mailbox switched = named.withActive(active.orElse(mailbox.active()));
      Mailbox changed =
          renewed.map(with -> switched.withAccount(with.account(), with.newest())).orElse(switched);
      SqlMail.in(work).save(changed);
      work.emit(MailEvent.of(MailEvent.What.CHANGED, changed));
    });
    return found.isPresent();
  }
}
