package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Notes by which id WhatsApp knows what it has just taken. That is not yet at the client's: the
/// operators see no mark of it. False when there is nothing to note, since it is noted already, or
/// the message is not there any more.
///
/// @param wamid empty: it did not say
record NoteTaken(long chat, long message, String wamid) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    boolean there =
        Messages.in(work)
            .find(message)
            .filter(known -> known.chat().equals(new ChatId(chat)))
            .isPresent();
    boolean isNew =
        there
            && !wamid.isEmpty()
            && wamid.length() <= Sent.LONGEST
            && SqlWhatsapp.sent(work).find(wamid).isEmpty();
    if (isNew) {
      SqlWhatsapp.sent(work).save(new Sent(wamid, chat, message, Sent.State.SENT));
    }
    return isNew;
  }
}
