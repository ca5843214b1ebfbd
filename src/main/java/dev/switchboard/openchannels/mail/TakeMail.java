package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes a mail in, and notes in the same commit that it is here: reading goes on behind it.
///
/// @param position of the mail
/// @param at when its server got it
/// @param files that came with it, kept already
record TakeMail(
    long mailbox, Position position, Instant at, Mail mail, List<StoredFile> files, FileLinks links)
    implements Command<TakeMail.Outcome> {
  enum Outcome {
    TAKEN,
    /// It came before: the files that came again are not needed.
    REPEATED,
    /// The line is switched off: it has to wait at its server.
    LINE_OFF,
    /// The mailbox has been switched off, removed or led elsewhere meanwhile.
    GONE
  }

  TakeMail {
    files = List.copyOf(files);
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Mailbox> found = SqlMail.in(work).find(mailbox).filter(Mailbox::active);
    if (found.isEmpty() || found.get().position().validity() != position.validity()) {
      return Outcome.GONE;
    }
    Mailbox box = found.get();
    if (Lines.in(work).find(box.line()).filter(Line::active).isEmpty()) {
      return Outcome.LINE_OFF;
    }
    if (!box.position().isBefore(position)) {
      forget(work);
      return Outcome.REPEATED;
    }
    Outcome outcome =
        switch (mail.kind()) {
          case Mail.Kind.Person _ -> receive(work, box);
          case Mail.Kind.Bounce bounce ->
              new NoteBounce(box, bounce).isForeign(work) ? receive(work, box) : Outcome.TAKEN;
          case Mail.Kind.Unreadable _, Mail.Kind.Program _ -> Outcome.TAKEN;
        };
    if (outcome != Outcome.LINE_OFF) {
      SqlMail.in(work).save(noted(box, work.now()));
    }
    return outcome;
  }

  private Mailbox noted(Mailbox box, Instant now) {
    Mailbox read = box.at(position, at);
    return mail.kind() instanceof Mail.Kind.Unreadable
        ? read.skipping(box.skipped().andOne(now))
        : read;
  }

  private Outcome receive(Work work, Mailbox box) {
    return MailAddress.parse(mail.from())
        .map(from -> receive(work, new MailPlace(box.id(), box.line(), from)))
        .orElse(Outcome.TAKEN);
  }

  private Outcome receive(Work work, MailPlace place) {
    StoredFiles stored = StoredFiles.in(work);
    return switch (new ReceiveMessage(message(work, place), Optional.empty()).decide(work)) {
      case ReceiveMessage.Outcome.Stored now -> {
        files.forEach(file -> stored.save(file.inChat(now.chat().value())));
        SqlMail.threads(work).save(MailThread.of(now.chat().value(), mail));
        yield Outcome.TAKEN;
      }
      case ReceiveMessage.Outcome.Repeated _ -> {
        forget(work);
        yield Outcome.REPEATED;
      }
      case ReceiveMessage.Outcome.LineInactive _ -> Outcome.LINE_OFF;
    };
  }

  private void forget(Work work) {
    StoredFiles stored = StoredFiles.in(work);
    files.forEach(stored::remove);
  }

  private ClientMessage message(Work work, MailPlace place) {
    String address = place.address().value();
    return new ClientMessage(
            new UserCode(MailPlace.CONNECTOR, place.line(), address, address),
            place.toString(),
            false,
            Optional.of(
                mail.id().isEmpty() ? position.validity() + "-" + position.last() : mail.id()),
            card(address),
            text(work, place),
            files.stream().map(file -> attached(work, file)).toList(),
            Optional.empty(),
            "")
        .replyingTo(quoted(work, place));
  }

  /// The mail of ours that he answers. That he answers the last one goes without saying.
  private long quoted(Work work, MailPlace place) {
    OptionalLong answered = MessageIds.message(mail.answers());
    Optional<ChatId> chat = Dialogs.in(work).at(place.toString()).map(Dialog::id);
    if (answered.isEmpty() || chat.isEmpty()) {
      return 0;
    }
    Messages messages = Messages.in(work);
    return messages
        .find(answered.getAsLong())
        .filter(message ->
            message.chat().equals(chat.get())
                && message.params().channelIds().contains(mail.answers()))
        .map(Message::id)
        .filter(id -> messages.lastInChannel(chat.get()).filter(last -> last.id() > id).isPresent())
        .orElse(0L);
  }

  private ClientCard card(String address) {
    String name = mail.name().replace("\"", "").strip();
    int comma = name.indexOf(", ");
    String told = comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    int last = told.lastIndexOf(' ');
    return new ClientCard(
        last < 0 ? told : told.substring(0, last),
        last < 0 ? "" : told.substring(last + 1),
        address,
        "",
        address,
        "");
  }

  /// The subject stands above the text when it is not the one of the mail before.
  private String text(Work work, MailPlace place) {
    Optional<String> before =
        Dialogs.in(work)
            .at(place.toString())
            .map(Dialog::id)
            .flatMap(chat -> SqlMail.thread(work, chat))
            .map(MailThread::subject);
    String subject = mail.subject().replaceAll("(?i)\\[/?b]", "").strip();
    boolean told =
        subject.isEmpty() || before.filter(old -> Subjects.same(old, mail.subject())).isPresent();
    return told ? mail.text() : ("[b]" + subject + "[/b]\n" + mail.text()).strip();
  }

  private RemoteFile attached(Work work, StoredFile file) {
    return new RemoteFile(
        Long.toString(file.id()),
        file.name().value(),
        file.type().media(),
        file.size(),
        links.forClient(work.portal(), file),
        file.id(),
        file.picture().width(),
        file.picture().height());
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "TakeMail[" + mailbox + "/" + position + "]";
  }
}
