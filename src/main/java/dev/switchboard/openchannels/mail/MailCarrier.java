package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.NoteSent;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends the mails of [MailOut], those of one dialog one after the other.
final class MailCarrier implements Carrier {
  /// Mail servers let one account connect a few times only.
  private static final int AT_ONCE = 4;

  private final Database database;
  private final SmtpOut smtp;
  private final FileStore files;
  private final ClientView view;

  MailCarrier(Database database, SmtpOut smtp, FileStore files) {
    this.database = database;
    this.smtp = smtp;
    this.files = files;
    this.view = new ClientView(database);
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
    Optional<Message> message =
        view.message(portal, new ChatId(outgoing.chat()), outgoing.message());
    if (mailbox.isEmpty()) {
      return new Verdict.Park("The channel has been removed.");
    }
    if (message.isEmpty() || message.get().isDeleted()) {
      return new Verdict.Park("The message is not there any more.");
    }
    return send(portal, mailbox.get(), outgoing, message.get());
  }

  private String quote(PortalId portal, Message message) {
    return message.params().replyTo() == 0
        ? ""
        : view.message(portal, message.chat(), message.params().replyTo())
            .filter(quoted -> !quoted.isDeleted())
            .map(MailText::quote)
            .orElse("");
  }

  private Verdict send(PortalId portal, Mailbox from, Outgoing outgoing, Message message) {
    List<Letter.Enclosed> enclosed = new ArrayList<>();
    for (RemoteFile file : message.params().files()) {
      if (file.stored() != 0) {
        Optional<StoredFile> stored = files.find(portal, file.stored());
        Optional<byte[]> content = stored.flatMap(files::content);
        if (content.isEmpty()) {
          return new Verdict.Park("The file is not there any more.");
        }
        enclosed.add(new Letter.Enclosed(stored.get(), content.get()));
      }
    }
    String text = quote(portal, message) + MailText.of(message);
    Letter letter = new Letter(from, outgoing, text.strip(), enclosed, message.createdAt());
    Verdict verdict = smtp.send(from, letter::in);
    return verdict instanceof Verdict.Delivered
        ? new Verdict.DeliveredThen(
            new NoteSent(outgoing.chat(), outgoing.message(), List.of(outgoing.id())))
        : verdict;
  }
}
