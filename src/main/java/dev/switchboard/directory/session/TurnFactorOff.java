package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.Factors;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Somebody who has shown the password shows a code, and no more from now on. Logs all other
/// browsers out. Answers whether the code was right.
///
/// @param keep name of the session that stays
record TurnFactorOff(UserId user, String code, String keep) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Factors factors = Factors.in(work);
    if (!factors.take(user, code)) {
      return false;
    }
    factors.turnOff(user);
    new EndOwnSessions(user, keep, true).decide(work);
    return true;
  }

  @Override
  public String toString() {
    return "TurnFactorOff[user=" + user + "]";
  }
}
