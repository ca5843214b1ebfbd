package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Forgets a number and its secrets; its dialogs stay. False when there is no such channel.
record RemoveWhatsapp(long number) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<WhatsappChannel> found = SqlWhatsapp.in(work).find(number);
    found.ifPresent(channel -> remove(work, channel));
    return found.isPresent();
  }

  static void remove(Work work, WhatsappChannel channel) {
    SqlWhatsapp.in(work).remove(channel);
    work.emit(WhatsappEvent.of(WhatsappEvent.What.REMOVED, channel));
  }
}
