package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes back a message that the channel has handed in before. A channel that was registered
/// without this right keeps the message, and is told the same.
///
/// Source: contract/methods/imopenlines/imconnector.delete.messages.json
record RemoveMessage(Connector connector, LineId line, SentMessage sent)
    implements Command<TakeMessage.Outcome> {
  @Override
  public TakeMessage.Outcome decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).at(connector.place(line, sent.chat(), sent.user()));
    Optional<Message> message =
        dialog.flatMap(
            known -> sent.id().flatMap(id -> Messages.in(work).byExternalId(known.id(), id)));
    if (dialog.isEmpty() || message.isEmpty()) {
      return new TakeMessage.Outcome.NoMessage();
    }
    if (!message.get().isDeleted() && connector.flags().delExternalMessages()) {
      Message left = message.get().taken();
      Messages.in(work).save(left);
      work.emit(new DialogEvent.MessageDeleted(dialog.get(), left, left.author()));
    }
    return new TakeMessage.Outcome.Taken(
        dialog.get().id(), message.get().session(), dialog.get().client());
  }
}
