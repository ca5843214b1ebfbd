package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Keyboard;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageExtras.Edit;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes a message of one's own. The client's channel is told when it can change messages.
///
/// Source: contract/methods/im/im.message.update.json
///
/// @param text empty: it stays
/// @param shown that it was changed is to be seen
public record EditMessage(
    long message, UserId user, Optional<String> text, Edit edit, boolean shown)
    implements Command<Amendment> {
  @Override
  public Amendment decide(Work work) {
    return OwnMessage.written(work, message, user)
        .map(own -> own.amend(work, user, () -> change(work, own)))
        .orElse(Amendment.NOT_HIS);
  }

  private void change(Work work, OwnMessage own) {
    Message before = own.message();
    MessageExtras extras = before.params().extras().with(edit);
    if (shown && text.isPresent()) {
      extras = extras.asEdited();
    }
    MessageParams params = before.params().with(extras);
    if (edit.keyboard().isPresent()) {
      params = params.offering(Keyboard.choicesOf(extras));
    }
    Message after = before.withText(text.orElse(before.text())).withParams(params);
    if (!after.equals(before)) {
      Messages.in(work).save(after);
      work.emit(new DialogEvent.MessageChanged(own.dialog(), after));
    }
  }
}
