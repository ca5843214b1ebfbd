package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Sends all of a message once more. False when it is not there any more.
record SendAgain(long chat, long message) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<WhatsappPlace> place =
        Dialogs.in(work)
            .find(new ChatId(chat))
            .flatMap((Dialog dialog) -> WhatsappPlace.of(dialog));
    Optional<Message> found =
        Messages.in(work)
            .find(message)
            .filter(known -> known.chat().value() == chat && !known.isDeleted());
    if (place.isEmpty() || found.isEmpty()) {
      return false;
    }
    WhatsappOut.send(work, place.get(), found.get());
    return true;
  }
}
