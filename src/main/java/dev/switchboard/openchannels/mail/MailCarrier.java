package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.util.Optional;

/// Sends the mails of [MailOut], those of one dialog one after the other.
final class MailCarrier implements Carrier {
  /// Mail servers let one account connect a few times only.
  private static final int AT_ONCE = 4;

  private final Database database;
  private final SmtpOut smtp;
  private final Letters letters;

  MailCarrier(Database database, SmtpOut smtp, Letters letters) {
    this.database = database;
    this.smtp = smtp;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return MailPlace.KIND;
  }

  @Override
  public int concurrency() {
    return AT_ONCE;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Outgoing outgoing = Json.read(delivery.payload(), Outgoing.class);
    Optional<Mailbox> mailbox = SqlMail.find(database, portal, outgoing.mailbox());
    if (mailbox.isEmpty()) {
      return new Verdict.Park("The channel has been removed.");
    }
    return switch (letters.write(portal, mailbox.get(), outgoing)) {
      case Letters.Outcome.Gone(String why) -> new Verdict.Park(why);
      case Letters.Outcome.Written(Letter letter) -> send(mailbox.get(), outgoing, letter);
    };
  }

  private Verdict send(Mailbox from, Outgoing outgoing, Letter letter) {
    Verdict verdict = smtp.send(from, letter::in);
    return verdict instanceof Verdict.Delivered
        ? new Verdict.DeliveredThen(new MailSent(outgoing))
        : verdict;
  }
}
