package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.PortalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes mails from the messages that they are of.
record Letters(ClientView view, FileStore files) {
  sealed interface Outcome {
    record Written(Letter letter) implements Outcome {}

    /// @param why as a sentence
    record Gone(String why) implements Outcome {}
  }

  Outcome write(PortalId portal, Mailbox from, Outgoing outgoing) {
    Optional<Message> found = view.message(portal, new ChatId(outgoing.chat()), outgoing.message());
    if (found.isEmpty() || found.get().isDeleted()) {
      return new Outcome.Gone("The message is not there any more.");
    }
    Message message = found.get();
    List<Letter.Enclosed> enclosed = new ArrayList<>();
    for (RemoteFile file : message.params().files()) {
      if (file.stored() != 0) {
        Optional<StoredFile> stored = files.find(portal, file.stored());
        Optional<byte[]> content = stored.flatMap(files::content);
        if (content.isEmpty()) {
          return new Outcome.Gone("The file is not there any more.");
        }
        enclosed.add(new Letter.Enclosed(stored.get(), content.get()));
      }
    }
    String text = (quote(portal, message) + MailText.of(message)).strip();
    return new Outcome.Written(new Letter(from, outgoing, text, enclosed, message.createdAt()));
  }

  private String quote(PortalId portal, Message message) {
    return message.params().replyTo() == 0
        ? ""
        : view.message(portal, message.chat(), message.params().replyTo())
            .filter(quoted -> !quoted.isDeleted())
            .map(MailText::quote)
            .orElse("");
  }
}
