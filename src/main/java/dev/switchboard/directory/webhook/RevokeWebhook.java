package dev.switchboard.directory.webhook;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Closes a webhook: calls through it are refused from that commit on.
public record RevokeWebhook(long webhook) implements Command<RevokeWebhook.Outcome> {
  /// What came of it.
  public enum Outcome {
    REVOKED,
    NO_SUCH_WEBHOOK
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Webhook> known = SqlWebhooks.in(work).find(webhook);
    if (known.isEmpty()) {
      return Outcome.NO_SUCH_WEBHOOK;
    }
    SqlWebhooks.in(work).remove(known.get());
    work.emit(new WebhookEvent.Revoked(known.get()));
    return Outcome.REVOKED;
  }
}
