package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Gives a chat another title, for everybody.
///
/// Source: contract/methods/im/im.chat.updateTitle.json
public record RenameChat(ChatId chat, UserId user, String title) implements Command<Boolean> {
  /// Characters of a title.
  public static final int LONGEST = 255;

  /// @return false when the chat is not open to him
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog =
        Dialogs.in(work).find(chat).filter(found -> Reach.isOpenTo(work, found, user));
    dialog.map(found -> found.withTitle(title)).ifPresent(Dialogs.in(work)::save);
    return dialog.isPresent();
  }
}
