package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Switches a number on or off, or gives it other secrets. False when there is no such channel.
///
/// @param renewed other secrets of the same number, and what Meta said to them
record ChangeWhatsapp(long number, Optional<Boolean> active, Optional<Renewed> renewed)
    implements Command<Boolean> {
  record Renewed(WhatsappChannel.Keys keys, PhoneNumber known) {}

  @Override
  public Boolean decide(Work work) {
    Optional<WhatsappChannel> found = SqlWhatsapp.in(work).find(number);
    found.ifPresent(channel -> {
      WhatsappChannel switched = channel.withActive(active.orElse(channel.active()));
      WhatsappChannel changed =
          renewed.map(with -> switched.with(with.keys(), with.known())).orElse(switched);
      SqlWhatsapp.in(work).save(changed);
      work.emit(WhatsappEvent.of(WhatsappEvent.What.CHANGED, changed));
    });
    return found.isPresent();
  }
}
