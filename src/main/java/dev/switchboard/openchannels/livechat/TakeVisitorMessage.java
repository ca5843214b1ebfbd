package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Takes in what a visitor writes or presses.
///
/// @param id made by the browser: what comes twice is stored once
record TakeVisitorMessage(Visitor visitor, String id, Said said)
    implements Command<TakeVisitorMessage.Outcome> {
  /// What a visitor can say.
  sealed interface Said {
    record Text(String text) implements Said {}

    /// A button of a message of his dialog.
    record Press(long message, String button) implements Said {}

    /// A file that is kept already. It is forgotten again when the message is there already.
    record File(StoredFile file, FileLinks links) implements Said {}
  }

  sealed interface Outcome {
    /// @param anew false: it was sent before
    record Taken(long message, boolean anew) implements Outcome {}

    record LineInactive() implements Outcome {}

    /// The visitor's dialog has no such button.
    record NoButton() implements Outcome {}
  }

  private record Words(String text, Optional<String> pressed, List<RemoteFile> files) {}

  @Override
  public Outcome decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).at(visitor.place());
    Optional<Words> words =
        switch (said) {
          case Said.Text(String text) -> Optional.of(new Words(text, Optional.empty(), List.of()));
          case Said.File(StoredFile file, FileLinks links) ->
              Optional.of(attached(work, file, links));
          case Said.Press press ->
              dialog.flatMap(own -> button(work, own, press)).map(TakeVisitorMessage::pressed);
        };
    return words
        .map(spoken -> receive(work, spoken))
        .orElseGet(Outcome.NoButton::new);
  }

  private static Words pressed(Button button) {
    return new Words(button.text(), Optional.of(button.id()), List.of());
  }

  private static Words attached(Work work, StoredFile file, FileLinks links) {
    RemoteFile attached =
        new RemoteFile(
            Long.toString(file.id()),
            file.name().value(),
            file.type().media(),
            file.size(),
            links.forClient(work.portal(), file),
            file.id(),
            file.picture().width(),
            file.picture().height());
    return new Words("", Optional.empty(), List.of(attached));
  }

  private static Optional<Button> button(Work work, Dialog dialog, Said.Press press) {
    return Messages.in(work)
        .find(press.message())
        .filter(message -> message.chat().equals(dialog.id()) && !message.inside())
        .flatMap(message -> button(message, press.button()));
  }

  private static Optional<Button> button(Message message, String id) {
    return message.params().buttons().stream().filter(button -> button.id().equals(id)).findFirst();
  }

  private Outcome receive(Work work, Words words) {
    ClientMessage message =
        new ClientMessage(
            visitor.code(),
            visitor.place(),
            true,
            Optional.of(id),
            visitor.card().asClient(),
            words.text(),
            words.files(),
            words.pressed(),
            "");
    ReceiveMessage receive = new ReceiveMessage(message, Optional.empty());
    return switch (receive.decide(work)) {
      case ReceiveMessage.Outcome.Stored stored -> {
        file().ifPresent(file -> StoredFiles.in(work).save(file.inChat(stored.chat().value())));
        yield new Outcome.Taken(stored.message(), true);
      }
      case ReceiveMessage.Outcome.Repeated repeated -> {
        file().ifPresent(StoredFiles.in(work)::remove);
        yield new Outcome.Taken(repeated.message(), false);
      }
      case ReceiveMessage.Outcome.LineInactive _ -> {
        file().ifPresent(StoredFiles.in(work)::remove);
        yield new Outcome.LineInactive();
      }
    };
  }

  private Optional<StoredFile> file() {
    return said instanceof Said.File(StoredFile file, _) ? Optional.of(file) : Optional.empty();
  }

  /// What visitors write is not for logs.
  @Override
  public String toString() {
    return "TakeVisitorMessage[" + visitor.id() + "]";
  }
}
