package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.lane.Work;

/// How far the client of a dialog has got what was written to him.
///
/// @param got the last message that has reached his device, 0: none
/// @param seen the last message that he has had in sight, 0: none
public record ClientMarks(ChatId chat, long got, long seen) {
  public static ClientMarks of(Work work, ChatId chat) {
    return SqlClientMarks.in(work).find(chat.value()).orElseGet(() -> new ClientMarks(chat, 0, 0));
  }

  /// Moves the marks, only ever forward and not beyond the last message: what is seen has come,
  /// too.
  public static ClientMarks move(Work work, Dialog dialog, long got, long seen) {
    ClientMarks before = of(work, dialog.id());
    long last = dialog.lastMessage();
    long nowSeen = Math.max(before.seen, Math.min(seen, last));
    long nowGot = Math.max(Math.max(before.got, Math.min(got, last)), nowSeen);
    ClientMarks now = new ClientMarks(dialog.id(), nowGot, nowSeen);
    if (!now.equals(before)) {
      SqlClientMarks.in(work).save(now);
      work.emit(new DialogEvent.ClientMarked(dialog, before, now));
    }
    return now;
  }
}
