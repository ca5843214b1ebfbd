package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Says whether everybody needs a second factor. Who has none sets it up when he logs in next;
/// sessions that there are stay.
public record DemandFactor(boolean demanded, UserId by) implements Command<LoginPolicy> {
  @Override
  public LoginPolicy decide(Work work) {
    LoginPolicy before = SqlFactors.policy(work);
    if (before.secondFactor() == demanded) {
      return before;
    }
    LoginPolicy now = new LoginPolicy(demanded, by, work.now());
    SqlFactors.save(work, now);
    work.emit(new FactorEvent.PolicyChanged(now));
    return now;
  }
}
