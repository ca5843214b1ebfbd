package dev.switchboard.directory.webhook;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// The webhooks as read from outside the lanes.
public final class Webhooks {
  private final Database database;

  public Webhooks(Database database) {
    this.database = database;
  }

  public Optional<Webhook> find(PortalId portal, SecretHash code) {
    return SqlWebhooks.find(database, portal, code).filter(webhook -> webhook.code().matches(code));
  }

  /// The webhooks of a portal by id, from behind `after`.
  public List<Webhook> page(PortalId portal, long after, int limit) {
    return SqlWebhooks.page(database, portal, after, limit);
  }
}
