package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.Mentions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Notes for each employee the newest message that names him, in the commit of the message.
final class Naming implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.MessageAdded(Dialog dialog, Message message)) {
      for (UserId user : Mentions.of(work, dialog, message)) {
        Reading before = SqlReadings.find(work, dialog.id(), user);
        SqlReadings.in(work).save(before.namedIn(message.id()));
      }
    }
  }
}
