package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.dialog.NoteSent;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notes by which id WhatsApp knows what it has just taken.
///
/// @param wamid empty: it did not say
record NoteDelivered(long chat, long message, String wamid) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Message> found =
        Messages.in(work).find(message).filter(known -> known.chat().equals(new ChatId(chat)));
    if (wamid.isEmpty() || wamid.length() > Sent.LONGEST || found.isEmpty()) {
      return false;
    }
    if (SqlWhatsapp.sent(work).find(wamid).isEmpty()) {
      SqlWhatsapp.sent(work).save(new Sent(wamid, chat, message, Sent.State.SENT));
    }
    List<String> ids = new ArrayList<>(found.get().params().channelIds());
    ids.add(wamid);
    return new NoteSent(chat, message, ids).decide(work);
  }
}
