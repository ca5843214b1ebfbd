package dev.switchboard.directory.webhook;

import static dev.switchboard.gen.Tables.WEBHOOK;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The table of webhooks.
final class SqlWebhooks {
  static final Lookup<Webhook> BY_CODE =
      Lookup.by(webhook -> List.of(webhook.code().value()), WEBHOOK.CODE_HASH);

  private static final Stored<Webhook> WEBHOOKS =
      Stored.<Webhook>in(WEBHOOK, WEBHOOK.PORTAL_ID)
          .id(WEBHOOK.ID, Webhook::id)
          .column(WEBHOOK.USER_ID, webhook -> webhook.user().value())
          .column(WEBHOOK.CODE_HASH, webhook -> webhook.code().value())
          .column(WEBHOOK.TITLE, Webhook::title)
          .column(WEBHOOK.SCOPES, webhook -> webhook.scopes().text())
          .column(WEBHOOK.EXPIRES_AT, webhook -> millis(webhook.expiresAt()))
          .column(WEBHOOK.CREATED_AT, webhook -> webhook.createdAt().toEpochMilli())
          .read(SqlWebhooks::toWebhook);

  private SqlWebhooks() {}

  static Rows<Webhook> in(Work work) {
    return work.rows(WEBHOOKS);
  }

  static Filter<Webhook> of(UserId user) {
    return new Filter<>(WEBHOOK.USER_ID.eq(user.value()), webhook -> webhook.user().equals(user));
  }

  static Optional<Webhook> find(Database database, PortalId portal, SecretHash code) {
    return database.read(sql ->
        sql.selectFrom(WEBHOOK)
            .where(WEBHOOK.PORTAL_ID.eq(portal.value()), WEBHOOK.CODE_HASH.eq(code.value()))
            .fetchOptional(SqlWebhooks::toWebhook));
  }

  static List<Webhook> page(Database database, PortalId portal, long after, int limit) {
    return database.read(sql ->
        sql.selectFrom(WEBHOOK)
            .where(WEBHOOK.PORTAL_ID.eq(portal.value()), WEBHOOK.ID.gt(after))
            .orderBy(WEBHOOK.ID)
            .limit(limit)
            .fetch(SqlWebhooks::toWebhook));
  }

  private static Webhook toWebhook(Record row) {
    Long expires = row.get(WEBHOOK.EXPIRES_AT);
    return new Webhook(
        row.get(WEBHOOK.ID),
        new UserId(row.get(WEBHOOK.USER_ID)),
        new SecretHash(row.get(WEBHOOK.CODE_HASH)),
        row.get(WEBHOOK.TITLE),
        Scopes.parse(row.get(WEBHOOK.SCOPES)),
        expires == null ? null : Instant.ofEpochMilli(expires),
        Instant.ofEpochMilli(row.get(WEBHOOK.CREATED_AT)));
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }
}
