package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.telegram.Update.Sender;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes in what has happened in a private chat, and notes in the same commit that it is here: what
/// Telegram is told to forget is on disk.
///
/// @param id of the update
/// @param files that came with it, kept already
record TakeUpdate(long bot, long id, Update update, List<StoredFile> files, FileLinks links)
    implements Command<TakeUpdate.Outcome> {
  enum Outcome {
    TAKEN,
    /// It came before: the files that came again are not needed.
    REPEATED,
    /// The line is switched off: it has to wait at Telegram.
    LINE_OFF,
    /// The bot has been switched off or removed meanwhile.
    GONE
  }

  TakeUpdate {
    files = List.copyOf(files);
  }

  @Override
  public Outcome decide(Work work) {
    Optional<TelegramChannel> channel =
        SqlTelegram.in(work).find(bot).filter(TelegramChannel::active);
    if (channel.isEmpty()) {
      return Outcome.GONE;
    }
    if (Lines.in(work).find(channel.get().line()).filter(Line::active).isEmpty()) {
      return Outcome.LINE_OFF;
    }
    Outcome outcome = take(work, channel.get());
    if (outcome != Outcome.LINE_OFF) {
      SqlTelegram.in(work).save(noted(channel.get(), work.now()));
    }
    return outcome;
  }

  private Outcome take(Work work, TelegramChannel channel) {
    return switch (update) {
      case Update.Said said -> {
        Visit visit = visit(work, said.sender(), "");
        long quoted = quoted(work, place(channel, said.sender()), said);
        yield receive(work, message(work, channel, visit, said).replyingTo(quoted));
      }
      case Update.Edited edited -> change(work, place(channel, edited.sender()), edited);
      case Update.Pressed pressed -> press(work, channel, pressed);
      case Update.Started started -> {
        visit(work, started.sender(), started.payload());
        yield Outcome.TAKEN;
      }
      case Update.Skipped _, Update.Ignored _ -> Outcome.TAKEN;
    };
  }

  private TelegramChannel noted(TelegramChannel channel, Instant now) {
    TelegramChannel heard = channel.heard(id, now);
    return update instanceof Update.Skipped ? heard.skipping(channel.skipped().andOne(now)) : heard;
  }

  private static TelegramPlace place(TelegramChannel channel, Sender sender) {
    return new TelegramPlace(channel.id(), channel.line(), sender.chat());
  }

  /// What is known of the visit, with what this update tells of it.
  private Visit visit(Work work, Sender sender, String payload) {
    Optional<Visit> known = SqlTelegram.visits(work).find(bot, sender.chat());
    Visit before = known.orElseGet(() -> new Visit(bot, sender.chat(), "", ""));
    Visit now = before.withLanguage(sender.language()).openedBy(payload);
    if (known.isEmpty() || !now.equals(before)) {
      SqlTelegram.visits(work).save(now);
    }
    return now;
  }

  private ClientMessage message(Work work, TelegramChannel channel, Visit visit, Update.Said said) {
    return message(
        channel,
        said.sender(),
        Long.toString(said.message()),
        card(channel, visit, said.sender(), said.phone()),
        said.text(),
        files.stream().map(file -> attached(work, file)).toList(),
        Optional.empty());
  }

  /// The message that the client answers, his own or one of ours.
  private static long quoted(Work work, TelegramPlace place, Update.Said said) {
    if (said.quoted() == 0) {
      return 0;
    }
    Messages messages = Messages.in(work);
    return Dialogs.in(work)
        .at(place.toString())
        .map(Dialog::id)
        .flatMap(chat ->
            messages
                .byExternalId(chat, Long.toString(said.quoted()))
                .or(() -> messages.byChannelId(chat, ChannelIds.ofText(said.quoted())))
                .or(() -> messages.byChannelId(chat, ChannelIds.ofFile(said.quoted()))))
        .map(Message::id)
        .orElse(0L);
  }

  private static ClientMessage message(
      TelegramChannel channel,
      Sender sender,
      String id,
      ClientCard card,
      String text,
      List<RemoteFile> files,
      Optional<String> pressed) {
    String chat = Long.toString(sender.chat());
    return new ClientMessage(
        new UserCode(TelegramPlace.CONNECTOR, channel.line(), chat, Long.toString(sender.user())),
        place(channel, sender).toString(),
        true,
        Optional.of(id),
        card,
        text,
        files,
        pressed,
        "");
  }

  /// The link by which the chat was opened says where the client came from.
  private static ClientCard card(
      TelegramChannel channel, Visit visit, Sender sender, String phone) {
    String source = visit.payload().isEmpty() ? "" : channel.link() + "?start=" + visit.payload();
    return new ClientCard(sender.first(), sender.last(), sender.login(), phone, "", source);
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

  private Outcome receive(Work work, ClientMessage message) {
    StoredFiles stored = StoredFiles.in(work);
    return switch (new ReceiveMessage(message, Optional.empty()).decide(work)) {
      case ReceiveMessage.Outcome.Stored now -> {
        files.forEach(file -> stored.save(file.inChat(now.chat().value())));
        yield Outcome.TAKEN;
      }
      case ReceiveMessage.Outcome.Repeated _ -> {
        files.forEach(stored::remove);
        yield Outcome.REPEATED;
      }
      case ReceiveMessage.Outcome.LineInactive _ -> Outcome.LINE_OFF;
    };
  }

  /// What was never stored cannot be changed.
  private static Outcome change(Work work, TelegramPlace place, Update.Edited edited) {
    Dialogs.in(work)
        .at(place.toString())
        .ifPresent(dialog ->
            Messages.in(work)
                .byExternalId(dialog.id(), Long.toString(edited.message()))
                .filter(message -> !message.isDeleted() && !message.text().equals(edited.text()))
                .map(message -> message.withText(edited.text()))
                .ifPresent(message -> change(work, dialog, message)));
    return Outcome.TAKEN;
  }

  private static void change(Work work, Dialog dialog, Message message) {
    Messages.in(work).save(message);
    work.emit(new DialogEvent.MessageChanged(dialog, message));
  }

  /// A button of a message that is not there any more does nothing.
  private Outcome press(Work work, TelegramChannel channel, Update.Pressed pressed) {
    Sender sender = pressed.sender();
    Optional<Button> button =
        Dialogs.in(work)
            .at(place(channel, sender).toString())
            .flatMap(dialog -> Choice.button(work, dialog, pressed.choice()));
    if (button.isEmpty()) {
      return Outcome.TAKEN;
    }
    Visit visit = visit(work, sender, "");
    return receive(
        work,
        message(
            channel,
            sender,
            "press-" + pressed.query(),
            card(channel, visit, sender, ""),
            button.get().text(),
            List.of(),
            Optional.of(button.get().id())));
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "TakeUpdate[" + bot + "/" + id + "]";
  }
}
