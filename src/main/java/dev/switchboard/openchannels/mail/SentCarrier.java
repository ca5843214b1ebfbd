package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts copies of sent mails into their mailboxes. A mailbox that does not want one goes without.
final class SentCarrier implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(SentCarrier.class);

  private final Database database;
  private final SentFolder folder;
  private final Letters letters;
  private final Map<Pollers.Key, String> refused = new ConcurrentHashMap<>();

  SentCarrier(Database database, SentFolder folder, Letters letters) {
    this.database = database;
    this.folder = folder;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return MailPlace.KIND_SENT;
  }

  @Override
  public int concurrency() {
    return 1;
  }

  /// Why the last copy did not get into the mailbox, since this server has started; empty: it did.
  String refusal(Mailbox mailbox) {
    return refused.getOrDefault(mailbox.key(), "");
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Outgoing outgoing = Json.read(delivery.payload(), Outgoing.class);
    Optional<Mailbox> mailbox =
        SqlMail.find(database, portal, outgoing.mailbox()).filter(Mailbox::keepsSent);
    return mailbox.isPresent()
            && letters.write(portal, mailbox.get(), outgoing)
                instanceof Letters.Outcome.Written(Letter letter)
        ? keep(mailbox.get(), outgoing, letter)
        : new Verdict.Delivered();
  }

  private Verdict keep(Mailbox mailbox, Outgoing outgoing, Letter letter) {
    try {
      Optional<String> refusal =
          folder.keep(mailbox.account(), outgoing.id(), letter.at(), letter::in);
      refusal.ifPresentOrElse(why -> note(mailbox, why), () -> refused.remove(mailbox.key()));
      return new Verdict.Delivered();
    } catch (MailFault fault) {
      note(mailbox, fault.sentence());
      return Verdict.retry(fault.sentence());
    }
  }

  private void note(Mailbox mailbox, String why) {
    refused.put(mailbox.key(), why);
    log.warn("mail.not_kept mailbox={} reason={}", mailbox.id(), why);
  }
}
