package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Gives somebody who shows a code other recovery codes. Answers whether the code was right.
public record RenewRecovery(UserId user, String code, RecoveryCodes codes)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Factors factors = Factors.in(work);
    if (!factors.take(user, code)) {
      return false;
    }
    factors.renew(user, codes);
    return true;
  }

  @Override
  public String toString() {
    return "RenewRecovery[user=" + user + "]";
  }
}
