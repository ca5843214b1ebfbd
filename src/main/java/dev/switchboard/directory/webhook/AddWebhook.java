package dev.switchboard.directory.webhook;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Opens an address that acts for an employee.
///
/// @param code hash of the code, which only the caller knows and shows once
/// @param expiresAt null: never
public record AddWebhook(
    UserId user, SecretHash code, String title, Scopes scopes, @Nullable Instant expiresAt)
    implements Command<AddWebhook.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Added(long webhook) implements Outcome {}

    /// The user is not there, dismissed or no employee.
    record NoSuchUser() implements Outcome {}

    record CodeTaken() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (Users.in(work).find(user).filter(AddWebhook::mayOwn).isEmpty()) {
      return new Outcome.NoSuchUser();
    }
    if (SqlWebhooks.in(work).find(SqlWebhooks.BY_CODE, code.value()).isPresent()) {
      return new Outcome.CodeTaken();
    }
    long id = work.nextId("webhook");
    Webhook webhook = new Webhook(id, user, code, title, scopes, expiresAt, work.now());
    SqlWebhooks.in(work).save(webhook);
    work.emit(new WebhookEvent.Added(webhook));
    return new Outcome.Added(id);
  }

  private static boolean mayOwn(User user) {
    return user.active() && user.type() == UserType.EMPLOYEE;
  }
}
