package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Says that an employee or a bot is writing: to colleagues who look at the dialog, and to the
/// client if his channel can show it.
///
/// Source: contract/methods/im/im.dialog.writing.json
///
/// @param inside what he writes is not for the client
public record SayWriting(ChatId chat, UserId user, boolean inside) implements Command<Boolean> {
  public SayWriting(ChatId chat, UserId user) {
    this(chat, user, false);
  }

  /// @return false when the dialog is not open to him
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog =
        Dialogs.in(work).find(chat).filter(found -> Reach.isOpenTo(work, found, user));
    dialog.ifPresent(
        found -> work.emit(new DialogEvent.Typing(found, user, inside || found.silent())));
    return dialog.isPresent();
  }
}
