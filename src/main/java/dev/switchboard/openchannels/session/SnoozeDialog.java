package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Optional;

/// Puts the open session of a dialog out of the operators' way until a moment, or the client's next
/// message; or takes it back.
///
/// @param until empty takes it back
record SnoozeDialog(ChatId chat, UserId user, Optional<Instant> until) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.session(work, chat, user, (dialog, session) -> snooze(work, dialog, session));
  }

  private Handled snooze(Work work, Dialog dialog, Session session) {
    if (until.filter(moment -> !moment.isAfter(work.now())).isPresent()) {
      return new Handled.BadTarget();
    }
    if (until.isPresent()) {
      Snoozing.until(work, dialog, session, until.get());
    } else if (session.isSnoozed()) {
      Snoozing.wake(work, dialog, session);
    }
    return new Handled.Done();
  }
}
