package dev.switchboard.directory.session;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Says that somebody has tried to log in as this user with a wrong password.
///
/// @param address from where
record NoteFailedLogin(UserId user, String address) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    work.emit(new SessionEvent.Failed(user, address));
    return true;
  }
}
