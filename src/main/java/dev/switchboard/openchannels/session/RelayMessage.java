package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes in what an employee has written in the channel itself, outside of this server: it counts
/// as his answer. The channel has it already; its external id says so.
public record RelayMessage(ClientMessage message, UserId employee)
    implements Command<ReceiveMessage.Outcome> {
  @Override
  public ReceiveMessage.Outcome decide(Work work) {
    Optional<Line> line = Lines.in(work).find(message.code().line()).filter(Line::active);
    if (line.isEmpty()) {
      return new ReceiveMessage.Outcome.LineInactive();
    }
    ReceiveMessage received = new ReceiveMessage(message, Optional.empty());
    return received.repeat(work).orElseGet(() -> store(work, received.dialog(work, line.get())));
  }

  private ReceiveMessage.Outcome store(Work work, Dialog dialog) {
    SessionDesk desk = new SessionDesk(work);
    Session open =
        Sessions.in(work)
            .open(dialog.id())
            .orElseGet(() -> desk.startAnswered(dialog, dialog.line(), employee));
    Session answered = desk.answer(dialog, open, employee);
    String id = message.externalId().orElseGet(() -> "relayed-" + work.nextId("relayed"));
    Message stored =
        desk.post(
            dialog,
            answered,
            new Draft(
                employee,
                Message.Origin.OPERATOR,
                message.text(),
                Optional.of(id),
                MessageParams.files(message.files())));
    return new ReceiveMessage.Outcome.Stored(
        dialog.id(), answered.id(), stored.id(), dialog.client());
  }
}
