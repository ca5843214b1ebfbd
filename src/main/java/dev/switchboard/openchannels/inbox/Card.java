package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.Session;
import java.util.List;
import java.util.Optional;

/// A dialog as a list shows it, without what is one employee's own.
///
/// @param session the newest
/// @param line name of the session's line
/// @param lineGone the dialog's own line was deleted
/// @param holder name of the operator or agent who answers, is asked to, or did at the end
/// @param avatar address of the client's picture, or empty
/// @param fresh how much the client has written in the session, counted up to
///   [SqlReadings#MOST_UNREAD]
record Card(
    Dialog dialog,
    Optional<Session> session,
    String line,
    boolean lineGone,
    String holder,
    String avatar,
    Marks marks,
    Optional<Last> last,
    int fresh) {
  /// What sorts a dialog.
  ///
  /// @param due when the next SLA target is due, epoch milliseconds, 0: never
  record Marks(List<String> tags, long due) {
    Marks {
      tags = List.copyOf(tags);
    }
  }

  /// The newest message that says something of the dialog: see [SqlCards].
  ///
  /// @param author name of who wrote it, or empty
  record Last(Message message, String author) {}

  long session(long none) {
    return session.map(Session::id).orElse(none);
  }

  boolean isOpen() {
    return session.filter(Session::isOpen).isPresent();
  }

  /// Whether nobody can write to the client any more.
  boolean isCutOff() {
    return lineGone && !isOpen();
  }

  /// What the client wrote since the employee read last. What is closed is done with.
  int unread(Own own) {
    return isOpen() ? own.unread().orElse(fresh) : 0;
  }

  boolean isPinned(Own own) {
    return isOpen() && own.pinnedSession() == session(0);
  }
}
