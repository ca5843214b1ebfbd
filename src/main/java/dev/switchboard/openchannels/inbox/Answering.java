package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Whoever answers has read what was there, wherever he answers from: nothing of it is new to him.
final class Answering implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.MessageAdded(_, Message message)
        && message.origin() == Message.Origin.OPERATOR
        && !message.author().isSystem()) {
      Reading before = SqlReadings.find(work, message.chat(), message.author());
      SqlReadings.in(work).save(before.upTo(message.id()));
    }
  }
}
