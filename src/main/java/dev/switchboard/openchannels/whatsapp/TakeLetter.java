package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.connector.ButtonChoice;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Takes what a client has done into his dialog, in the commit that settles its delivery.
///
/// @param files that came with it, kept already
record TakeLetter(Letter letter, Incoming what, List<StoredFile> files, FileLinks links)
    implements Command<Boolean> {
  TakeLetter {
    files = List.copyOf(files);
  }

  /// True when it is in the dialog.
  @Override
  public Boolean decide(Work work) {
    return SqlWhatsapp.in(work)
        .find(letter.number())
        .filter(channel -> take(work, channel))
        .isPresent();
  }

  private boolean take(Work work, WhatsappChannel channel) {
    Optional<Dialog> dialog = Dialogs.in(work).at(letter.place(channel.line()).toString());
    return switch (what) {
      case Incoming.Said said -> receive(work, message(work, channel, dialog, said));
      case Incoming.Reacted reacted when dialog.isPresent() -> note(work, dialog.get(), reacted);
      case Incoming.Reacted reacted ->
          receive(work, message(channel, sentence(reacted), Optional.empty(), "", 0));
    };
  }

  private ClientMessage message(
      Work work, WhatsappChannel channel, Optional<Dialog> dialog, Incoming.Said said) {
    Optional<Button> button = dialog.flatMap(its -> ButtonChoice.button(work, its, said.choice()));
    long quoted = dialog.map(its -> quoted(work, its, said.quoted())).orElse(0L);
    return message(
        channel,
        button.map(Button::text).orElse(said.text()),
        button.map(Button::id),
        said.source(),
        button.isPresent() ? 0 : quoted,
        files.stream().map(file -> attached(work, file)).toList());
  }

  private ClientMessage message(
      WhatsappChannel channel, String text, Optional<String> pressed, String source, long replyTo) {
    return message(channel, text, pressed, source, replyTo, List.of());
  }

  private ClientMessage message(
      WhatsappChannel channel,
      String text,
      Optional<String> pressed,
      String source,
      long replyTo,
      List<RemoteFile> attached) {
    return new ClientMessage(
        new UserCode(WhatsappPlace.CONNECTOR, channel.line(), letter.user(), letter.user()),
        letter.place(channel.line()).toString(),
        false,
        Optional.of(letter.wamid()),
        new ClientCard(letter.name(), "", letter.login(), letter.phone(), "", source),
        text,
        attached,
        pressed,
        "",
        true,
        replyTo);
  }

  /// Our number of the message that the client answers, 0: it is not known.
  private static long quoted(Work work, Dialog dialog, String wamid) {
    if (wamid.isEmpty() || wamid.length() > Sent.LONGEST) {
      return 0;
    }
    Optional<Long> ours =
        SqlWhatsapp.sent(work)
            .find(wamid)
            .filter(sent -> sent.chat() == dialog.id().value())
            .map(Sent::message);
    return ours.or(() -> Messages.in(work).byExternalId(dialog.id(), wamid).map(Message::id))
        .orElse(0L);
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

  private boolean receive(Work work, ClientMessage message) {
    StoredFiles stored = StoredFiles.in(work);
    return switch (new ReceiveMessage(message, Optional.empty()).decide(work)) {
      case ReceiveMessage.Outcome.Stored now -> {
        files.forEach(file -> stored.save(file.inChat(now.chat().value())));
        yield true;
      }
      case ReceiveMessage.Outcome.Repeated _ -> {
        files.forEach(stored::remove);
        yield true;
      }
      case ReceiveMessage.Outcome.LineInactive _ -> {
        files.forEach(stored::remove);
        TakePost.send(work, letter);
        yield false;
      }
    };
  }

  /// A thumb begins no session and disturbs no bot: operators read of it below what it is for.
  private boolean note(Work work, Dialog dialog, Incoming.Reacted reacted) {
    MessageParams about = MessageParams.NONE.replyingTo(quoted(work, dialog, reacted.to()));
    Draft note =
        new Draft(
            UserId.SYSTEM,
            Message.Origin.SYSTEM,
            sentence(reacted),
            Optional.of(letter.wamid()),
            about,
            true);
    Sessions.in(work)
        .last(dialog.id())
        .filter(_ -> Messages.in(work).byExternalId(dialog.id(), letter.wamid()).isEmpty())
        .ifPresent(session -> new SessionDesk(work).post(dialog, session, note));
    return true;
  }

  private static String sentence(Incoming.Reacted reacted) {
    return reacted.emoji().isBlank()
        ? "The client has taken a reaction back."
        : "The client has reacted with " + reacted.emoji();
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "TakeLetter[" + letter.number() + "]";
  }
}
