package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;

/// Makes a number the channel of a line, switched on.
///
/// @param number Meta's own number of it
/// @param known what Meta says of it
record AddWhatsapp(LineId line, long number, WhatsappChannel.Keys keys, PhoneNumber known)
    implements Command<AddWhatsapp.Outcome> {
  enum Outcome {
    ADDED,
    NO_LINE,
    /// It is the channel of a line already.
    TAKEN
  }

  @Override
  public Outcome decide(Work work) {
    if (Lines.in(work).find(line).isEmpty()) {
      return Outcome.NO_LINE;
    }
    if (SqlWhatsapp.in(work).find(number).isPresent()) {
      return Outcome.TAKEN;
    }
    WhatsappChannel channel =
        new WhatsappChannel(
            work.portal(),
            number,
            line,
            keys,
            known,
            true,
            Instant.EPOCH,
            Instant.EPOCH,
            Trouble.NONE);
    SqlWhatsapp.in(work).save(channel);
    work.emit(WhatsappEvent.of(WhatsappEvent.What.ADDED, channel));
    return Outcome.ADDED;
  }
}
