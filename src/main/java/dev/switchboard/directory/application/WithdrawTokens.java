package dev.switchboard.directory.application;

import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Makes the codes and tokens worthless that speak for a user who gets another password, is
/// dismissed or loses his role.
public final class WithdrawTokens implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case UserEvent.PasswordChanged(UserId user) -> SqlTokens.withdraw(work, user);
      case UserEvent.Deactivated(UserId user) -> SqlTokens.withdraw(work, user);
      case UserEvent.RoleRemoved(UserId user) -> SqlTokens.withdraw(work, user);
      default -> {}
    }
  }
}
