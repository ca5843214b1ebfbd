package dev.switchboard.directory.webhook;

import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Closes the webhooks of a user who gets another password or loses his role.
///
/// Those of a dismissed user are refused as long as he is: they work again when he is taken back.
public final class WithdrawWebhooks implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case UserEvent.PasswordChanged(UserId user) -> close(work, user);
      case UserEvent.RoleRemoved(UserId user) -> close(work, user);
      default -> {}
    }
  }

  private static void close(Work work, UserId user) {
    for (Webhook webhook : SqlWebhooks.in(work).all(SqlWebhooks.of(user))) {
      SqlWebhooks.in(work).remove(webhook);
      work.emit(new WebhookEvent.Revoked(webhook));
    }
  }
}
