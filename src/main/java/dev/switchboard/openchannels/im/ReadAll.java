package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.inbox.ReadDialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// An employee has seen all there is in some chats.
///
/// Source: contract/methods/im/im.dialog.read.all.json
record ReadAll(UserId user, List<ChatId> chats) implements Command<Boolean> {
  /// The lane is not held up by more at once.
  static final int MOST = 200;

  ReadAll {
    chats = List.copyOf(chats);
  }

  @Override
  public Boolean decide(Work work) {
    for (ChatId chat : chats) {
      new ReadDialog(chat, user, Optional.empty()).decide(work);
      SqlChatMarks.in(work)
          .find(chat.value(), user.value())
          .filter(ChatMark::unread)
          .ifPresent(_ -> new MarkChat(chat, user, new MarkChat.Mark.Unread(false)).decide(work));
    }
    return true;
  }
}
