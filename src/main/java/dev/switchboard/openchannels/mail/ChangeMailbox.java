package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Sets what people set of a mailbox, or leads to it by another way. False when there is no such
/// channel.
///
/// @param noticed somebody knows what was left out
record ChangeMailbox(long id, Settings settings, Optional<Renewed> renewed, boolean noticed)
    implements Command<Boolean> {
  /// What is empty stays as it is.
  record Settings(Optional<Boolean> active, Optional<String> name, Optional<Boolean> keepsSent) {}

  /// @param newest up to where the server has mails now
  record Renewed(Account account, Position newest) {}

  @Override
  public Boolean decide(Work work) {
    Optional<Mailbox> found = SqlMail.in(work).find(id);
    found.ifPresent(mailbox -> {
      Mailbox set =
          mailbox.with(
              settings.name().orElse(mailbox.name()),
              settings.active().orElse(mailbox.active()),
              settings.keepsSent().orElse(mailbox.keepsSent()));
      Mailbox led = renewed.map(by -> set.withAccount(by.account(), by.newest())).orElse(set);
      Mailbox changed = noticed ? led.skipping(Skipped.NONE) : led;
      SqlMail.in(work).save(changed);
      work.emit(MailEvent.of(MailEvent.What.CHANGED, changed));
    });
    return found.isPresent();
  }
}
