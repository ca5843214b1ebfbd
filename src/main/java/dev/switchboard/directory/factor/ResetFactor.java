package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Turns the second factor of somebody off who cannot do it any more; whoever is logged in as that
/// person is logged out. Answers whether there was one.
public record ResetFactor(UserId user) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    return Factors.in(work).reset(user);
  }
}
