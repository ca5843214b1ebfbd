package dev.switchboard.openchannels.push;

import static dev.switchboard.gen.Tables.PUSH_KEY;
import static dev.switchboard.gen.Tables.PUSH_SUBSCRIPTION;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables `push_key` and `push_subscription`.
final class SqlPush {
  /// A portal has one key.
  private static final long ONLY = 1;

  private static final Stored<PushKey> KEYS =
      Stored.<PushKey>in(PUSH_KEY, PUSH_KEY.PORTAL_ID)
          .id(PUSH_KEY.ID, _ -> ONLY)
          .fixed(PUSH_KEY.PUBLIC_KEY, PushKey::publicKey)
          .fixed(PUSH_KEY.PRIVATE_KEY, PushKey::privateKey)
          .fixed(PUSH_KEY.CREATED_AT, key -> key.createdAt().toEpochMilli())
          .read(SqlPush::toKey);
  private static final Stored<Subscription> SUBSCRIPTIONS =
      Stored.<Subscription>in(PUSH_SUBSCRIPTION, PUSH_SUBSCRIPTION.PORTAL_ID)
          .id(PUSH_SUBSCRIPTION.ID, Subscription::id)
          .column(PUSH_SUBSCRIPTION.USER_ID, one -> one.user().value())
          .fixed(PUSH_SUBSCRIPTION.ENDPOINT, Subscription::endpoint)
          .column(PUSH_SUBSCRIPTION.P256DH, Subscription::key)
          .column(PUSH_SUBSCRIPTION.AUTH, Subscription::secret)
          .column(PUSH_SUBSCRIPTION.LANGUAGE, Subscription::language)
          .column(PUSH_SUBSCRIPTION.CREATED_AT, one -> one.createdAt().toEpochMilli())
          .uncached()
          .read(SqlPush::toSubscription);

  private SqlPush() {}

  static Optional<PushKey> key(Work work) {
    return work.rows(KEYS).find(ONLY);
  }

  static void save(Work work, PushKey key) {
    work.rows(KEYS).save(key);
  }

  static Optional<PushKey> key(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(PUSH_KEY)
            .where(PUSH_KEY.PORTAL_ID.eq(portal.value()), PUSH_KEY.ID.eq(ONLY))
            .fetchOptional(SqlPush::toKey));
  }

  static Rows<Subscription> in(Work work) {
    return work.rows(SUBSCRIPTIONS);
  }

  static List<Subscription> all(Work work) {
    return in(work).all(new Filter<>(DSL.trueCondition(), _ -> true));
  }

  static Optional<Subscription> find(Database database, PortalId portal, String id) {
    return database.read(sql ->
        sql.selectFrom(PUSH_SUBSCRIPTION)
            .where(PUSH_SUBSCRIPTION.PORTAL_ID.eq(portal.value()), PUSH_SUBSCRIPTION.ID.eq(id))
            .fetchOptional(SqlPush::toSubscription));
  }

  private static PushKey toKey(Record row) {
    return new PushKey(
        row.get(PUSH_KEY.PUBLIC_KEY),
        row.get(PUSH_KEY.PRIVATE_KEY),
        Instant.ofEpochMilli(row.get(PUSH_KEY.CREATED_AT)));
  }

  private static Subscription toSubscription(Record row) {
    return new Subscription(
        row.get(PUSH_SUBSCRIPTION.ID),
        new UserId(row.get(PUSH_SUBSCRIPTION.USER_ID)),
        row.get(PUSH_SUBSCRIPTION.ENDPOINT),
        row.get(PUSH_SUBSCRIPTION.P256DH),
        row.get(PUSH_SUBSCRIPTION.AUTH),
        row.get(PUSH_SUBSCRIPTION.LANGUAGE),
        Instant.ofEpochMilli(row.get(PUSH_SUBSCRIPTION.CREATED_AT)));
  }
}
