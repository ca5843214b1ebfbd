package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Optional;

/// An employee marks a chat for himself, or takes a mark away.
///
/// Source: contract/methods/im/im.chat.mute.json, im.recent.pin.json and its neighbours
record MarkChat(ChatId chat, UserId user, Mark mark) implements Command<Boolean> {
  sealed interface Mark {
    record Muted(boolean on) implements Mark {}

    record Pinned(boolean on) implements Mark {}

    record Unread(boolean on) implements Mark {}

    /// Until somebody writes in it.
    record Hidden() implements Mark {}

    record Searched(boolean on) implements Mark {}
  }

  /// @return false when the chat is not open to him
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog =
        Dialogs.in(work).find(chat).filter(found -> Reach.isOpenTo(work, found, user));
    dialog.ifPresent(found -> mark(work, found));
    return dialog.isPresent();
  }

  private void mark(Work work, Dialog dialog) {
    Optional<ChatMark> known = SqlChatMarks.in(work).find(chat.value(), user.value());
    ChatMark before = known.orElseGet(() -> ChatMark.none(chat, user));
    ChatMark after =
        switch (mark) {
          case Mark.Muted muted -> before.muted(muted.on());
          case Mark.Pinned pinned -> before.pinned(pinned.on());
          case Mark.Unread unread -> before.unread(unread.on());
          case Mark.Hidden _ -> before.pinned(false).hiddenAt(dialog.lastMessage());
          case Mark.Searched searched ->
              before.searchedAt(searched.on() ? work.now() : Instant.EPOCH);
        };
    if (after.isNone()) {
      known.ifPresent(SqlChatMarks.in(work)::remove);
    } else if (!after.equals(before)) {
      SqlChatMarks.in(work).save(after);
    }
  }
}
