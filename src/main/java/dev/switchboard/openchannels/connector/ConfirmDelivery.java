package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Notes which ids our messages have in the channel: a message that has one is delivered. Messages
/// of other channels stay as they are. Answers how many were noted.
///
/// Source: contract/methods/imopenlines/imconnector.send.status.delivery.json
record ConfirmDelivery(String connector, LineId line, List<Confirmed> messages)
    implements Command<Integer> {
  record Confirmed(long message, List<String> channelIds) {
    Confirmed {
      channelIds = List.copyOf(channelIds);
    }
  }

  ConfirmDelivery {
    messages = List.copyOf(messages);
  }

  @Override
  public Integer decide(Work work) {
    int noted = 0;
    for (Confirmed confirmed : messages) {
      Optional<Message> found =
          Messages.in(work)
              .find(confirmed.message())
              .filter(message -> place(work, message, connector, line).isPresent());
      found.ifPresent(message -> note(work, message, confirmed.channelIds()));
      noted += found.isPresent() ? 1 : 0;
    }
    return noted;
  }

  private static void note(Work work, Message message, List<String> ids) {
    Messages.in(work).save(message.withParams(message.params().withChannelIds(ids)));
  }

  /// The dialog of a message, if it is one of this channel.
  static Optional<Dialog> place(Work work, long message, String connector, LineId line) {
    return Messages.in(work).find(message).flatMap(found -> place(work, found, connector, line));
  }

  private static Optional<Dialog> place(Work work, Message message, String connector, LineId line) {
    return Dialogs.in(work)
        .find(message.chat())
        .filter(dialog -> dialog.connector().equals(connector))
        .filter(dialog -> dialog.line().equals(line));
  }
}
