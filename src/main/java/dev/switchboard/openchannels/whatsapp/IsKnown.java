package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Whether a client's message is in his dialog already: its files need not be fetched again.
record IsKnown(WhatsappPlace place, String wamid) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    return Dialogs.in(work)
        .at(place.toString())
        .flatMap(dialog -> Messages.in(work).byExternalId(dialog.id(), wamid))
        .isPresent();
  }
}
