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

  /// All webhooks of a portal, by id.
  public List<Webhook> all(PortalId portal) {
    return SqlWebhooks.all(database, portal);
  }
}
