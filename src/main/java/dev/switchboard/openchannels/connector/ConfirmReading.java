package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Notes up to which of our messages the clients of a channel have read. Messages of other channels
/// say nothing. Answers how many were of this one.
///
/// Source: contract/methods/imopenlines/imconnector.send.status.reading.json
record ConfirmReading(String connector, LineId line, List<Long> messages)
    implements Command<Integer> {
  ConfirmReading {
    messages = List.copyOf(messages);
  }

  @Override
  public Integer decide(Work work) {
    int noted = 0;
    for (long message : messages) {
      Optional<Dialog> dialog = ConfirmDelivery.place(work, message, connector, line);
      dialog.ifPresent(of -> ClientMarks.move(work, of, message, message));
      noted += dialog.isPresent() ? 1 : 0;
    }
    return noted;
  }
}
