package dev.switchboard.directory.sso;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Parts a person from the account, for who has got another one at the same provider. At the next
/// login the e-mail address decides again.
record Unlink(UserId user) implements Command<Boolean> {
  /// @return false when the person has come in by no account
  @Override
  public Boolean decide(Work work) {
    return Accounts.in(work).forget(user);
  }
}
